// The page as one HTML file. It is no module: a bundler gives its address when it is asked for a file, in Vite with `?url`.

declare const address: string;

export default address;
