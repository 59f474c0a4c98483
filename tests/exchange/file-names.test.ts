import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../src/exchange/file-names.ts';

describe('file names', () => {
  it.each([
    ['a plain title', 'Ferry stops', 'Ferry stops.md'],
    ['separators and wildcards', 'Ferry/boat: "why?" <b>*|\\', 'Ferry boat why b.md'],
    ['what breaks an Obsidian link', 'Ferry #3 [draft] ^x', 'Ferry 3 draft x.md'],
    ['a way out of the folder', '../../etc/passwd', 'etc passwd.md'],
    ['a device of Windows', 'CON', '_CON.md'],
    ['a device with an extension', 'lpt1.final', '_lpt1.final.md'],
    ['only its beginning is a device', 'Control tower', 'Control tower.md'],
    ['dots and blanks at the ends', ' ...Ferry. . ', 'Ferry.md'],
    ['line breaks and a name turned round', 'Ferry\n\u202Egpj.exe', 'Ferry gpj.exe.md'],
    ['nothing that can stay', '???', 'Untitled.md'],
    ['nothing', '', 'Untitled.md'],
    ['a lone surrogate', 'Ferry \uD83D', 'Ferry.md'],
    ['another script', 'Паром остановлен 船', 'Паром остановлен 船.md'],
  ])('%s', (_, title, name) => {
    expect(fileName(title, 'md')).toBe(name);
  });

  it('cuts between characters as readers see them', () => {
    // A letter with its accent apart that NFC cannot join, 3 bytes each.
    expect(fileName('x\u0330'.repeat(100), 'md')).toBe(`${'x\u0330'.repeat(66)}.md`);
  });

  it('is safe everywhere, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        const name = fileName(title, 'md');
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]|^[\s.]|[\s.]\.md$/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(210);
        expect(name.length).toBeGreaterThan(3);
      }),
    );
  });
});
