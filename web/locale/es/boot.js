// Lo que se dice cuando la página misma no puede empezar. boot-words.js pone los valores por su cuenta: solo conoce {directive}.

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
