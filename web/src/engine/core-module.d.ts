/** What Emscripten writes beside frontera-core.wasm and frontera-figure.wasm. */
declare module '*.mjs' {
  // A declaration of this kind may not import by a relative path.
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports
  const createCore: import('./core.ts').CreateCore;
  export { createCore as default };
}
