// What is said where the page itself cannot begin, in Simplified Chinese. app/boot/words.js puts values in by itself: {directive} is
// all that it knows.

export default {
  loading:
    'Activation Playground 需要 JavaScript 和 WebAssembly，加载需要片刻。如果一直没有内容出现，请允许二者并重新加载页面。',
  broken:
    '页面未能加载：某个文件缺失或不完整，或者浏览器版本太旧。如果重试无效，请更新浏览器，或告知网站管理员。',
  policy:
    '页面未能加载：网站的内容安全策略禁止了它（{directive}）。网站管理员可以放行，做法见 Activation Playground 的 README.md。',
  slow: '20 秒过去了，页面仍在加载。请检查网络连接，或重试。',
  again: '重试',
  title: 'Activation Playground',
  lost: '这个地址没有页面。',
  home: '打开 Activation Playground',
};
