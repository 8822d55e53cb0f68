/** Stands for Vite's helper, see vite.config.ts: what is asked again has another address, since Firefox remembers a module that failed. */
import { addressEnd } from '../run/later.ts';

/** The import, without preloading. */
export const __vitePreload = <Code>(load: (addressEnd: string) => Promise<Code>): Promise<Code> =>
  load(addressEnd);
