import { describe, expect, it } from '@jest/globals';
import { PostButton } from './button.js';
import { Layout, type LayoutProps } from './layout.js';
import { renderPage } from './render-page.js';

const render = (props: Partial<LayoutProps> = {}) =>
  renderPage(
    <Layout title="Meine Anträge" language="de" path="/applications?page=2" csrf="tok-1" {...props}>
      {props.children ?? <h1>Meine Anträge</h1>}
    </Layout>,
  );

describe('Layout', () => {
  it('is a whole page with language, title, skip link and one main part', () => {
    const html = render();
    expect(html).toMatch(/^<!doctype html><html lang="de" dir="ltr">/);
    expect(html).toContain('<title>Meine Anträge – Feinschliff</title>');
    expect(html).toContain('href="#content"');
    expect(html.match(/<main[ >]/g)).toHaveLength(1);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('has no inline code or style, and loads from its own origin only', () => {
    const html = render({ flash: { kind: 'success', text: 'Gespeichert.' } });
    expect(html).not.toMatch(/ style=| on[a-z]+=|<style|<script(?![^>]* src=)/);
    for (const [, address] of html.matchAll(/ (?:src|href)="([^"]+)"/g)) expect(address).toMatch(/^[/#?]/);
  });

  it('says in the title that the page shows errors', () => {
    expect(render({ faulty: true })).toContain('<title>Fehler: Meine Anträge – Feinschliff</title>');
  });

  it('offers the other languages at the same address, each in its own words', () => {
    const html = render();
    for (const other of ['en', 'tr', 'ar', 'uk'])
      expect(html).toContain(`href="/applications?page=2&amp;lang=${other}"`);
    expect(html).not.toContain('lang=de"');
    expect(html).toContain('<li dir="rtl">');
    const english = render({ language: 'en', languages: ['de', 'en'] });
    expect(english).toContain('<html lang="en"');
    expect(english).toContain('lang=de" class="kern-link kern-link--no-visited-state" lang="de"');
    expect(english).toContain('Skip to content');
    expect(english).not.toContain('lang=tr');
  });

  it('is written from right to left in Arabic, with the styles for it', () => {
    const html = render({ language: 'ar' });
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('rtl.css');
    expect(render()).not.toContain('rtl.css');
  });

  it('offers to sign in or shows who is signed in, with a form to sign out', () => {
    expect(render()).toContain('href="/sign-in"');
    const html = render({ user: { name: 'Petra <Sommer>', role: 'Sachbearbeitung' } });
    expect(html).toContain('Petra &lt;Sommer&gt;');
    expect(html).toContain('action="/sign-out" method="post">');
    expect(html).toContain('<input type="hidden" name="_csrf" value="tok-1"/>');
    expect(html).not.toContain('href="/sign-in"');
  });

  it('marks the present entry of the menu', () => {
    const html = render({
      nav: [
        { href: '/tasks', label: 'Aufgaben', current: true },
        { href: '/dossiers', label: 'Akten' },
      ],
    });
    expect(html).toContain('<a href="/tasks" aria-current="page">Aufgaben</a>');
    expect(html).toContain('<a href="/dossiers">Akten</a>');
  });

  it('tells the outcome of what was just done, aloud', () => {
    expect(render({ flash: { kind: 'success', text: 'Gespeichert.' } })).toMatch(/role="status">.*Gespeichert\./);
    expect(render({ flash: { kind: 'danger', text: 'Jemand war schneller.' } })).toMatch(/role="alert">.*schneller/);
  });

  it('gives every form on the page the token of the session', () => {
    const html = render({
      children: (
        <PostButton action="/x" fields={{ _version: 3 }}>
          Los
        </PostButton>
      ),
    });
    expect(html).toContain('action="/x" method="post"><input type="hidden" name="_csrf" value="tok-1"/>');
    expect(html).toContain('<input type="hidden" name="_version" value="3"/>');
  });
});
