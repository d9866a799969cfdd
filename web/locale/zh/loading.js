// Why the engine did not load, and what to do, by the codes of engine/load-fault.js, in Simplified Chinese.

export default {
  no_webassembly:
    '计算引擎未能加载：此浏览器没有 WebAssembly，或已将其关闭（例如锁定模式）。请为本站开启，或换用其他浏览器。',
  no_simd:
    '计算引擎未能加载：此浏览器的 WebAssembly 不支持 SIMD，而这个文件需要它。请换用其他浏览器，或使用网站上的版本。',
  policy:
    '计算引擎未能加载：网站的内容安全策略禁止 WebAssembly。网站管理员可以放行：在 script-src 中加入 ‘wasm-unsafe-eval’。',
  no_connection: '计算引擎未能加载：无法访问 {file}。请检查网络连接，然后重试。',
  missing:
    '计算引擎未能加载：服务器上没有 {file}（状态码 {status, number, integer}）。网站可能刚刚更新：请重试，或告知网站管理员。',
  wrong_type:
    '计算引擎未能加载：{file} 的类型是 {type}，浏览器不会运行它。请告知网站管理员：.js 文件应以 text/javascript 发送。',
  damaged:
    '计算引擎未能加载：{file} 不完整，或不是所需的文件。请重试；如仍无效，请告知网站管理员。',
  slow: '20 秒过去了，计算引擎仍在加载。请检查网络连接，稍等，或重试。',
  other: '文件齐全，但计算引擎没有启动（{reason}）。请重试；如仍无效，请换用其他浏览器。',
  again: '重试',
};
