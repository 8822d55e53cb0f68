import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildEnvironment, findChromium, findTestChromium } from '../../web/scripts/lib/toolchain.mjs';

const nothing = (): boolean => false;
const everything = (): boolean => true;

describe('buildEnvironment', () => {
  it('puts the emcc of $EMSDK before any other', () => {
    const env = buildEnvironment({ EMSDK: '/opt/emsdk', PATH: '/usr/bin' }, everything);
    expect(env['PATH']).toBe('/opt/emsdk/upstream/emscripten:/usr/bin');
  });

  it('ignores an $EMSDK without emcc', () => {
    expect(buildEnvironment({ EMSDK: '/opt/emsdk', PATH: '/usr/bin' }, nothing)['PATH']).toBe('/usr/bin');
  });

  it("adds Debian's Node modules where they are, and keeps what was set", () => {
    expect(buildEnvironment({ NODE_PATH: '/mine' }, everything)['NODE_PATH']).toBe('/mine:/usr/share/nodejs');
    expect(buildEnvironment({ NODE_PATH: '/mine' }, nothing)['NODE_PATH']).toBe('/mine');
  });
});

describe('findChromium', () => {
  it('takes $CHROMIUM_PATH before all others, and nothing else if that is wrong', () => {
    expect(findChromium({ CHROMIUM_PATH: '/opt/chromium' }, everything)).toBe('/opt/chromium');
    expect(findChromium({ CHROMIUM_PATH: '/opt/chromium' }, nothing)).toBeNull();
  });

  it('gives the tests the browser without a window where there is one, and measures in the whole one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'frontera-browsers-'));
    for (const name of ['chromium', 'chromium-headless-shell']) {
      writeFileSync(join(folder, name), '#!/bin/sh\n', { mode: 0o755 });
    }
    expect(findTestChromium({ PATH: folder })).toBe(join(folder, 'chromium-headless-shell'));
    expect(findChromium({ PATH: folder })).toBe(join(folder, 'chromium'));
    rmSync(join(folder, 'chromium-headless-shell'));
    expect(findTestChromium({ PATH: folder })).toBe(join(folder, 'chromium'));
    rmSync(folder, { recursive: true });
  });

  it('gives null on a machine without a browser', () => {
    expect(findChromium({ PATH: '/nowhere' }, nothing)).toBeNull();
  });
});
