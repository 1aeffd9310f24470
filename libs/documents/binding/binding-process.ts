import { registerHooks } from 'node:module';
import { extname } from 'node:path';
import type { Binding, Bound } from './bind.js';

// The program in which PDFs are bound: a process of its own, since files of others may be large, and hold anything.

export type BindingReply = Bound | { failed: true };

// From source, Node runs our files as they are named, which end in .ts.
if (extname(import.meta.url) === '.ts')
  registerHooks({
    resolve: (specifier, context, next) =>
      next(context.parentURL?.endsWith('.ts') ? specifier.replace(/^(\..*)\.js$/, '$1.ts') : specifier, context),
  });

async function answer(binding: Binding): Promise<BindingReply> {
  const { bind } = await import('./bind.js');
  return bind(binding).catch((): BindingReply => ({ failed: true }));
}

process.on('message', (binding: Binding) => {
  void answer(binding).then((reply) => process.send?.(reply, () => process.disconnect()));
});
// Ctrl-C reaches the whole process group; the parent decides when this one ends.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
