// Why the engine did not load, and what to do, by the codes of engine/load-fault.js, in Spanish.

export default {
  no_webassembly:
    'El motor no se cargó: este navegador no tiene WebAssembly o lo tiene desactivado (como en el modo Lockdown). Hay que permitirlo en este sitio o usar otro navegador.',
  no_simd:
    'El motor no se cargó: este navegador no tiene SIMD para WebAssembly, que este archivo necesita. Sirve otro navegador, o el playground en su sitio.',
  policy:
    'El motor no se cargó: la política de seguridad de contenido del sitio prohíbe WebAssembly. El responsable del sitio puede permitirlo: script-src necesita ‘wasm-unsafe-eval’.',
  no_connection:
    'El motor no se cargó: no se pudo alcanzar {file}. Conviene revisar la conexión y reintentar.',
  missing:
    'El motor no se cargó: el servidor no tiene {file} (estado {status, number, integer}). Quizá el sitio se actualizó: conviene reintentar o avisar al responsable.',
  wrong_type:
    'El motor no se cargó: {file} llegó como {type}, que los navegadores no ejecutan. Hay que avisar al responsable del sitio: el servidor debe enviar los archivos .js como text/javascript.',
  damaged:
    'El motor no se cargó: {file} llegó incompleto o es otro archivo. Conviene reintentar; si no sirve, avisar al responsable del sitio.',
  slow: 'El motor sigue cargando después de 20 segundos. Conviene revisar la conexión, esperar o reintentar.',
  other:
    'El motor no arrancó, aunque sus archivos están ({reason}). Conviene reintentar; si no sirve, usar otro navegador.',
  again: 'Reintentar',
};
