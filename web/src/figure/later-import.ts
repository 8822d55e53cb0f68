/** Stands for Vite's helper of this name, see vite.config.ts: the import, without preloading. */
export const __vitePreload = <Code>(load: () => Promise<Code>): Promise<Code> => load();
