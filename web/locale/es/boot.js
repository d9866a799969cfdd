// What is said where the page itself cannot begin, in Spanish. app/boot/words.js puts values in by itself: {directive} is
// all that it knows.

export default {
  loading:
    'Activation Playground necesita JavaScript y WebAssembly, y tarda un momento en cargar. Si no aparece nada más, hay que permitir ambos y recargar la página.',
  broken:
    'La página no se cargó: falta un archivo o llegó incompleto, o el navegador es demasiado antiguo. Si reintentar no sirve, conviene actualizar el navegador o avisar al responsable del sitio.',
  policy:
    'La página no se cargó: lo prohíbe la política de seguridad de contenido del sitio ({directive}). El responsable del sitio puede permitirlo: el README.md de Activation Playground dice cómo.',
  slow: 'La página sigue cargando después de 20 segundos. Conviene revisar la conexión o reintentar.',
  again: 'Reintentar',
  title: 'Activation Playground',
  lost: 'No hay ninguna página en esta dirección.',
  home: 'Abrir Activation Playground',
};
