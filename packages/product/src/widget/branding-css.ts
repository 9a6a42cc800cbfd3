/**
 * Says below a chat whose work it is. Important rules of a layer win over important ones outside of it, so no other rule of the same style
 * sheet takes it away.
 */
export const brandingCss = `@layer branding{.panel::after{${[
  'content:"Powered by Parley"',
  'display:block',
  'visibility:visible',
  'opacity:1',
  'position:static',
  'flex:none',
  'padding:0 20px 10px',
  'background:none',
  'color:var(--muted)',
  'font:400 12px/1.4 var(--font,system-ui,sans-serif)',
  'text-align:center',
  'unicode-bidi:isolate',
]
  .map((declaration) => `${declaration}!important`)
  .join(';')}}}`;
