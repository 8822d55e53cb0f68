/** The article's two sources are one article: the same sections, figures, questions, formulas and numbers; and what the build makes of them. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatIn } from '../../web/article/format-in.ts';
import { composePage, planesOf, sectionsOf } from '../../web/scripts/article/compose.mjs';
import { formatNumber } from '../../web/scripts/article/format.mjs';
import { readMaterial } from '../../web/scripts/article/plugin.mjs';
import { pageEn } from '../../web/src/i18n/en/page.ts';
import { pageEs } from '../../web/src/i18n/es/page.ts';
import { articleSections } from '../../web/src/studio/explain/article-sections.ts';
import { topicPlaces } from '../../web/src/studio/explain/help-topics.ts';

const languages = ['en', 'es'] as const;
type Language = (typeof languages)[number];

const sourceOf = (language: Language): string =>
  readFileSync(new URL(`../../web/article/${language}/index.html`, import.meta.url), 'utf8');
const [english, spanish] = [sourceOf('en'), sourceOf('es')];

const found = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map(([all, first]) => (first ?? all).replaceAll(/\s+/gu, ' ').trim());

/** Attributes that are words of a language. */
const withoutWords = (tag: string): string => tag.replaceAll(/ (?:alt|aria-label)="[^"]*"| (?=>$)/gu, '');

/** What stands outside tags, formulas and computed numbers. */
const prose = (html: string): string =>
  html
    .slice(html.indexOf('<main>'))
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/\$\$[^$]+\$\$|\$[^$]+\$|\{\{[^}]+\}\}/gu, ' ');

describe('both languages have', () => {
  it('the same twelve sections, under the anchors and the headings that the studio leads to', () => {
    const sections = sectionsOf(english).map(({ id }) => id);
    expect(sections).toEqual(articleSections);
    for (const [html, { articleSections: titles }] of [
      [english, pageEn],
      [spanish, pageEs],
    ] as const)
      expect(Object.fromEntries(sectionsOf(html).map(({ id, title }) => [id, title]))).toEqual(titles);
  });

  it('a section for each that the studio’s help leads to, and is led to from there', () => {
    const linked = new Set(topicPlaces.flatMap(({ section }) => section ?? []));
    expect([...linked].sort()).toEqual(articleSections.filter((id) => id !== 'code').sort());
  });

  it('the same figures, words that change them, and stills', () => {
    const figures = /<(?:frontera-[a-z]+|img|fieldset|input|div)\s[^>]*>/gu;
    const [ours, theirs] = [english, spanish].map((html) => found(html, figures).map(withoutWords));
    expect(ours?.length).toBeGreaterThan(80);
    expect(theirs).toEqual(ours);
    const settings = /\sdata-(?:sets|drag|live|frontera-point|value|min|max|step|decimals)="[^"]*"/gu;
    expect(found(spanish, settings)).toEqual(found(english, settings));
  });

  it('the same formulas and the same numbers', () => {
    const formulas = /\$\$[^$]+\$\$|\$[^$]+\$/gu;
    expect([...found(spanish, formulas)].sort()).toEqual([...found(english, formulas)].sort());
    const numbers = /\{\{[^}]+\}\}/gu;
    expect([...found(spanish, numbers)].sort()).toEqual([...found(english, numbers)].sort());
  });

  it('no number with decimals in the sentences but what is set or given there', () => {
    const decimals = /\d[.,]\d+/gu;
    const typed = [english, spanish].map((html) =>
      found(prose(html), decimals).map((text) => text.replace(',', '.')),
    );
    const [ours, theirs] = typed.map((list) => list.filter((text) => text !== '1.500').sort());
    expect(theirs).toEqual(ours);
    const set = found(english, /data-sets="([^"]*)"/gu).join(' ');
    // The question's own, of a confident mistake.
    for (const text of ours ?? []) if (text !== '0.001') expect(set).toMatch(new RegExp(`=${text}\\b`, 'u'));
  });

  it('no number with decimals in a formula but those that tests/engine/article.test.ts works out', () => {
    const formulas = found(english, /\$\$[^$]+\$\$|\$[^$]+\$/gu).join(' ');
    const typed = new Set(formulas.replaceAll(/\{\{[^}]+\}\}/gu, ' ').match(/\d+\.\d+/gu));
    expect([...typed].sort()).toEqual(['0.0001', '0.001', '0.0199', '0.1', '0.5', '0.6', '0.99']);
  });

  it('one right answer to each question, and a reason for every answer', () => {
    for (const html of [english, spanish]) {
      const questions = found(html, /<fieldset class="question"[^>]*>(.*?)<\/fieldset>/gsu);
      expect(questions).toHaveLength(12);
      for (const question of questions) {
        expect(found(question, /data-right/gu)).toHaveLength(1);
        expect(found(question, /<input/gu).length).toBeGreaterThanOrEqual(3);
        expect(found(question, /<\/label\s*> <p class="reason">/gu)).toHaveLength(
          found(question, /<input/gu).length,
        );
      }
    }
  });

  it('a note for each slip of the original', () => {
    const slips = ['tanh', 'derivatives', 'linear', 'squared-error', 'entropy', 'update', 'sums', 'mirror'];
    expect(found(english, /data-slip="([^"]+)"/gu)).toEqual(slips);
  });
});

describe('the built pages', () => {
  const pages = new Map<Language, string>();

  beforeAll(async () => {
    const material = await readMaterial();
    for (const language of languages) pages.set(language, composePage(sourceOf(language), material));
  });

  it.each(languages)('%s: nothing is left to fill in, and no style stands in an attribute', (language) => {
    const page = pages.get(language) ?? '';
    expect(page.replaceAll(/<pre.*?<\/pre>/gsu, '')).not.toMatch(/\{\{|\$|\sstyle=/u);
    expect(found(page, /<li><a href="#([\w-]+)">/gu)).toEqual(articleSections);
    expect(found(page, /<math/gu).length).toBeGreaterThan(100);
  });

  it.each(languages)('%s: every figure has a picture where no script runs', (language) => {
    const page = pages.get(language) ?? '';
    const figures = found(page, /<figure[^>]*>(.*?)<\/figure>/gsu);
    expect(figures.length).toBeGreaterThanOrEqual(12);
    for (const figure of figures) {
      const elements = found(figure, /<\/frontera-(?!transport)/gu);
      const pictures = found(figure, /<img vite-ignore|class="still"/gu);
      expect(pictures.length).toBeGreaterThanOrEqual(elements.length);
    }
    expect(planesOf(english)).toEqual(planesOf(spanish));
  });

  it('write numbers as their language does', () => {
    expect(pages.get('en')).toContain('<mn>2.287</mn>');
    expect(pages.get('es')).toContain('<mn>2,287</mn>');
    expect(pages.get('es')).not.toMatch(/<mn>\d+\.\d+<\/mn>/u);
    expect(pages.get('en')).toContain('37.6%');
    expect(pages.get('es')).toContain('37,6\u00a0%');
  });

  it('link the symbols of the small network to its figure, from section 4 to 9', () => {
    const [ours, theirs] = languages.map((language) =>
      found(pages.get(language) ?? '', /data-frontera-point="([^"]*)"/gu),
    );
    expect(theirs).toEqual(ours);
    expect(new Set(ours)).toEqual(
      new Set(
        [
          ...['a-0-1', 'a-0-2', 'weight-1-1-1', 'weight-1-1-2', 'weight-1-2-1', 'weight-1-2-2', 'bias-1-1'],
          ...['z-1-1', 'a-1-1', 'a-1-2', 'weight-2-1-1', 'weight-2-1-2', 'bias-2-1', 'a-2-1'],
          ...['delta-2-1', 'delta-1-1', 'delta-1-2'],
        ].map((key) => `small ${key}`),
      ),
    );
    const page = pages.get('en') ?? '';
    expect(page).toContain('<msub data-frontera-point="small weight-1-1-1"><mi>w</mi><mn>11</mn></msub>');
    const outside = [
      page.slice(0, page.indexOf('id="forward"')),
      page.slice(page.indexOf('id="experiment"')),
    ];
    for (const part of outside) expect(part).not.toContain('data-frontera-point');
  });

  it('read in order as plain markup, without the page around: no script, no style, nothing done by an attribute', () => {
    for (const page of pages.values()) {
      const main = page.slice(page.indexOf('<main>'), page.indexOf('</main>'));
      expect(main).not.toMatch(/<(?:script|style|link|iframe)\b|\son[a-z]+=|javascript:/u);
      const parts = found(main, /<h2 id="([\w-]+)">|<figure|<fieldset|<p>/gu);
      expect(parts.filter((part) => !part.startsWith('<'))).toEqual(articleSections);
      // Every section has text, and a question.
      for (const section of main.split(/<h2 id="/u).slice(1, -1)) {
        expect(section).toContain('<p>');
        expect(found(section, /<fieldset/gu)).toHaveLength(1);
      }
    }
  });

  it('have primes at their full size', () => {
    for (const page of pages.values()) {
      expect(page).toContain('<mi>F</mi><mo lspace="0" rspace="0">′</mo>');
      expect(page).not.toContain('tml-prime');
    }
  });
});

it('an unknown name or number ends the build', async () => {
  const material = await readMaterial();
  const page = (body: string): string => composePage(`<html lang="en"><main>${body}</main>`, material);
  expect(() => page('{{small.q:3}}')).toThrow('small.q');
  expect(() => page('{{document:large}}')).toThrow('large');
  expect(() => page('<img data-drawing="teapot" alt="" />')).toThrow('teapot');
  expect(() => page('$\\nocommand$')).toThrow();
});

it('numbers that follow a figure are written as those that the build writes', () => {
  for (const language of languages)
    for (const [value, how] of [
      [-0.34567, '3'],
      [0.376, '%'],
      [1, '%'],
      [1600, '0'],
    ] as const)
      expect(formatIn(value, how, language)).toBe(formatNumber(value, how, language));
});
