import type { CSSProperties } from 'react';

// Mail programs take inline styles only. Contrast of each pair is at least 7:1.
const ink = '#1a2b3c';
const blue = '#003f6b';
const family = "'Fira Sans', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

export const body: CSSProperties = { backgroundColor: '#ffffff', color: ink, fontFamily: family, margin: 0 };
export const container: CSSProperties = { maxWidth: '36em', padding: '24px 20px' };
export const heading: CSSProperties = { color: blue, fontSize: '22px', lineHeight: '1.3', margin: '0 0 16px' };
export const text: CSSProperties = { fontSize: '16px', lineHeight: '1.5', margin: '0 0 16px' };
export const name: CSSProperties = { ...text, fontWeight: 600 };
export const small: CSSProperties = { color: '#4a5762', fontSize: '14px', lineHeight: '1.5', margin: '24px 0 0' };
export const link: CSSProperties = { color: blue, textDecoration: 'underline' };
export const rule: CSSProperties = { borderColor: '#b9c2ca', margin: '32px 0 0' };
export const code: CSSProperties = {
  fontSize: '32px',
  fontWeight: 600,
  letterSpacing: '0.12em',
  lineHeight: '1.3',
  margin: '0 0 24px',
};
export const button: CSSProperties = {
  backgroundColor: blue,
  borderRadius: '4px',
  color: '#ffffff',
  fontSize: '16px',
  fontWeight: 600,
  margin: '8px 0 24px',
  padding: '14px 20px',
};
