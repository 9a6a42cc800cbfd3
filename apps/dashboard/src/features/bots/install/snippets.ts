import type { MessageId } from '../../../locales/catalogue.ts';

/** What to paste into a site, for one way of building it. */
export interface Snippet {
  key: string;
  /** What it is called by those who use it. */
  name: string;
  /** Where it goes. */
  hint: MessageId;
  /** How it is to be read. */
  syntax: 'html' | 'jsx' | 'vue' | 'php';
  code: string;
  /** What to run first, in the folder of the site. */
  install?: string;
}

/** The snippets of a bot, at the host that serves it. */
export function snippetsOf({ host, botId }: { host: string; botId: string }): Snippet[] {
  const src = `${host}/widget.js`;
  const tag = `<script src="${src}" data-bot="${botId}" async></script>`;
  const install = `curl -O ${host}/parley-widget.tgz\nnpm install ./parley-widget.tgz`;
  return [
    { key: 'html', name: 'HTML', hint: 'install.hint.html', syntax: 'html', code: tag },
    { key: 'react', name: 'React', hint: 'install.hint.react', syntax: 'jsx', code: react(host, botId), install },
    { key: 'next', name: 'Next.js', hint: 'install.hint.next', syntax: 'jsx', code: next(src, botId) },
    { key: 'vue', name: 'Vue', hint: 'install.hint.vue', syntax: 'vue', code: vue(host, botId), install },
    { key: 'wordpress', name: 'WordPress', hint: 'install.hint.wordpress', syntax: 'php', code: wordPress(src, botId) },
    { key: 'shopify', name: 'Shopify', hint: 'install.hint.shopify', syntax: 'html', code: tag },
    { key: 'gtm', name: 'Google Tag Manager', hint: 'install.hint.gtm', syntax: 'html', code: tagManager(src, botId) },
    { key: 'iframe', name: 'iframe', hint: 'install.hint.iframe', syntax: 'html', code: frame(host, botId) },
  ];
}

function react(host: string, botId: string): string {
  return `import { ParleyWidget } from '@parley/widget/react';

export function Chat() {
  return <ParleyWidget server="${host}" bot="${botId}" />;
}`;
}

function next(src: string, botId: string): string {
  return `import Script from 'next/script';

export default function RootLayout({ children }) {
  return (
    <html lang="en">
      <body>
        {children}
        <Script src="${src}" data-bot="${botId}" strategy="lazyOnload" />
      </body>
    </html>
  );
}`;
}

function vue(host: string, botId: string): string {
  return `<script setup>
import { loadParley } from '@parley/widget';
import { onMounted, onUnmounted } from 'vue';

let chat;
onMounted(() => {
  chat = loadParley({ server: '${host}', bot: '${botId}' });
});
onUnmounted(() => chat?.then((parley) => parley.destroy()));
</script>

<template></template>`;
}

function wordPress(src: string, botId: string): string {
  return `<?php
add_action('wp_enqueue_scripts', function () {
    wp_enqueue_script('parley', '${src}', [], null, ['strategy' => 'async', 'in_footer' => true]);
});
add_filter('script_loader_tag', function ($tag, $handle) {
    return $handle === 'parley' ? str_replace(' src=', ' data-bot="${botId}" src=', $tag) : $tag;
}, 10, 2);`;
}

function tagManager(src: string, botId: string): string {
  return `<script>
  (function () {
    var script = document.createElement('script');
    script.src = '${src}';
    script.setAttribute('data-bot', '${botId}');
    script.async = true;
    document.head.appendChild(script);
  })();
</script>`;
}

function frame(host: string, botId: string): string {
  return `<iframe src="${host}/c/${botId}" title="Chat" width="400" height="640" loading="lazy"></iframe>`;
}
