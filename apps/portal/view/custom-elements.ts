import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Enhanced = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
  readonly [attribute: `data-${string}`]: string | number | undefined;
};

/** The elements of apps/portal/browser. Without scripts they are plain boxes around working HTML. */
declare module 'react' {
  // oxlint-disable-next-line typescript/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'agenda-list': Enhanced;
      'char-count': Enhanced;
      'draft-form': Enhanced;
      'file-upload': Enhanced;
      'list-keys': Enhanced;
      'live-part': Enhanced;
      'live-sums': Enhanced;
    }
  }
}
