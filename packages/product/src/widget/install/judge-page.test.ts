import { describe, expect, it } from 'vitest';
import { judgePage } from './judge-page.ts';

const botId = 'bot_01j8zq4x9rf3t8v5w6y7z0a1b2';
const hosts = ['https://parley.example'];
const script = `<script src="https://parley.example/widget.js" data-bot="${botId}" async></script>`;

function judge(html: string, { url = 'https://shop.example/', policies = [] as string[] } = {}) {
  const { found, findings } = judgePage({ url: new URL(url), html, policies }, { botId, hosts });
  return { found, codes: findings.map(({ code }) => code), facts: findings.map(({ facts }) => facts) };
}

describe('judgePage', () => {
  it('finds nothing wrong with the snippet, an element or a frame', () => {
    expect(judge(script)).toMatchObject({ found: ['script'], codes: [] });
    const element = `<script src="https://parley.example/widget.js"></script><parley-chat bot="${botId}"></parley-chat>`;
    expect(judge(element)).toMatchObject({ found: ['script', 'element'], codes: [] });
    expect(judge(`<iframe src="https://parley.example/c/${botId}"></iframe>`)).toMatchObject({ found: ['frame'], codes: [] });
  });

  it('says that nothing is there, or that it cannot be seen from outside', () => {
    expect(judge('<p>Hello</p>').codes).toEqual(['no_script']);
    expect(judge('<script async src="https://www.googletagmanager.com/gtm.js?id=1"></script>').codes).toEqual(['tag_manager']);
    const code = `<script>var s=document.createElement('script');s.src='https://parley.example/widget.js';s.dataset.bot='x'</script>`;
    expect(judge(code)).toMatchObject({ found: ['script'], codes: ['script_in_code'] });
    expect(judge(`<!-- ${script} -->`).codes).toEqual(['no_script']);
  });

  it('names another bot, none, another host, plain http and a second script', () => {
    expect(judge(script.replace('a1b2', 'a1b3')).codes).toEqual(['wrong_bot']);
    expect(judge('<script src="https://parley.example/widget.js"></script>').codes).toEqual(['no_bot']);
    expect(judge(script.replace('parley.example', 'other.example'))).toMatchObject({
      codes: ['wrong_host'],
      facts: [{ expected: 'https://parley.example/widget.js' }],
    });
    expect(judge(script.replace('https:', 'http:')).codes).toEqual(['wrong_host', 'mixed_content']);
    expect(judge(script + script).codes).toEqual(['script_twice']);
    expect(judge('<iframe src="https://parley.example/c/bot_01j8zq4x9rf3t8v5w6y7z0a1b3"></iframe>').codes).toEqual(['wrong_bot']);
  });

  it('knows a script that browsers do not run, and one that a consent banner holds back', () => {
    expect(judge(`<noscript>${script}</noscript>`)).toMatchObject({ codes: ['script_idle'], facts: [{ element: 'noscript' }] });
    expect(judge(`<template><p>${script}</p></template>`).codes).toEqual(['script_idle']);
    expect(judge(`<noscript>${script}</noscript>${script}`).codes).toEqual(['script_twice']);
    expect(judge(`<noscript><p>Hello</p></noscript>${script}`).codes).toEqual([]);
    const held = script.replace('<script', '<script type="text/plain" data-category="chat"');
    expect(judge(held)).toMatchObject({ codes: ['script_held'], facts: [{ type: 'text/plain' }] });
    for (const type of ['module', 'text/javascript', ''])
      expect(judge(script.replace('<script', `<script type="${type}"`)).codes).toEqual([]);
  });

  it('names the directive of a policy that is in the way, whether it came as a header or stands in the page', () => {
    const policies = ["default-src 'self'; script-src https://parley.example"];
    expect(judge(script, { policies })).toMatchObject({
      codes: ['connection_blocked', 'picture_blocked'],
      facts: [
        { directive: 'default-src', source: 'https://parley.example' },
        { directive: 'default-src', source: 'data:' },
      ],
    });
    const meta = `<meta http-equiv="Content-Security-Policy" content="script-src 'nonce-abc'">`;
    expect(judge(meta + script)).toMatchObject({ codes: ['script_blocked'], facts: [{ directive: 'script-src' }] });
    expect(judge(meta + script.replace('<script', '<script nonce="abc"')).codes).toEqual([]);
    const frame = `<iframe src="https://parley.example/c/${botId}"></iframe>`;
    expect(judge(frame, { policies: ["frame-src 'none'"] }).codes).toEqual(['frame_blocked']);
  });
});
