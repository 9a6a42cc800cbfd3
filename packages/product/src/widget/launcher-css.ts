/** What a launcher can do without until its appearance has come: its text, its unread mark, the buttons of its notice and how it moves. The loader has no bytes for it. */
export const launcherCss = [
  '.launcher,.launcher svg{transition:transform .16s,opacity .16s}',
  '.launcher:hover{transform:translateY(-2px)}',
  '.launcher:active{transform:none}',
  '.launcher[aria-busy] svg{animation:breathe 1s ease-in-out .2s infinite alternate}',
  '@keyframes breathe{to{opacity:.4}}',
  '.launcher[aria-expanded=false]:has(span){grid-auto-flow:column;gap:10px;inline-size:auto;padding-inline:16px 20px;border-radius:28px}',
  '.launcher[aria-expanded=true] span{display:none}',
  '.launcher span{font:600 16px/1.2 var(--font,system-ui,sans-serif)}',
  '.unread::after{position:absolute;inset-block-start:0;inset-inline-end:0;inline-size:12px;block-size:12px;border:2px solid var(--surface);border-radius:50%;background:#d3352b;content:""}',
  '.notice button{margin-block-start:10px;margin-inline-end:8px;padding:6px 12px;border:1px solid var(--line);border-radius:8px;background:none;color:inherit;font:inherit;cursor:pointer}',
  '.notice button.main{border-color:transparent;background:var(--accent);color:var(--on-accent)}',
  '@media print{:host{display:none!important}}',
  '@media (prefers-reduced-motion:reduce){.launcher,.launcher svg{transition:none!important;animation:none!important}}',
].join('');
