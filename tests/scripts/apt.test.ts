import { describe, expect, it } from 'vitest';
import { nodeDiversion } from '../../web/scripts/setup/apt.mjs';

const yes = (): boolean => true;
const no = (): boolean => false;

describe('nodeDiversion', () => {
  it("keeps a Node that no package owns from being replaced by Debian's", () => {
    const command = nodeDiversion(['ninja-build', 'emscripten'], yes, no);
    expect(command?.slice(0, 2)).toEqual(['dpkg-divert', '--local']);
    expect(command?.slice(-2)).toEqual(['--add', '/usr/bin/node']);
  });

  it('leaves alone what dpkg would not replace', () => {
    expect(nodeDiversion(['emscripten'], no, no)).toBeNull();
    expect(nodeDiversion(['emscripten'], yes, yes)).toBeNull();
    expect(nodeDiversion(['ninja-build'], yes, no)).toBeNull();
  });
});
