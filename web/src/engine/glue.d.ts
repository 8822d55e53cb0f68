/** Emscripten's generated loader, which has no types of its own, as it is exported. */
/* eslint-disable @typescript-eslint/consistent-type-imports, no-restricted-syntax */
declare module '*/frontera-core.js' {
  const createFronteraCore: import('./core.d.ts').CreateCore;
  export default createFronteraCore;
}
