import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const scripts = fileURLToPath(new URL('../../web/scripts/', import.meta.url));

/** Setup, build and test run before npm has installed anything; the bench runs after. */
const files = readdirSync(scripts, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.mjs') && !file.startsWith('bench'),
);

it.each(files)('%s imports nothing at its top but Node’s own modules and its neighbours', (file) => {
  const source = readFileSync(join(scripts, file), 'utf8');
  const imported = [...source.matchAll(/^(?:import|export) [^;]*?from '([^']+)';/gmu)].map(
    ([, name]) => name,
  );
  expect(imported.filter((name) => !/^(node:|\.{1,2}\/)/u.test(name ?? ''))).toEqual([]);
});
