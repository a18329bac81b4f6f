import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textsIn } from '../src/qr/texts.js';
import {
  BLACK, DARK_MODE, GREY, NOTHING, WHITE, blank, code, mirrored, place, read, screen, text,
} from '../testing/pictures.js';

/**
 * Reads a table of pictures; all of them must give all their certificates. Before codes without a
 * frame and light codes on nothing were looked for, 153 of 186 did.
 */
async function readsAll(cases) {
  const failed = [];
  for (const { name, picture, texts } of cases) {
    const found = await textsIn(picture, read);
    if (found.length !== texts.length || !texts.every((one) => found.includes(one))) {
      failed.push(`${name}: ${found.length}`);
    }
  }
  assert.deepEqual(failed, []);
  return cases.length;
}

test('reads a code in every frame, size and polarity, on light and dark screens', async () => {
  const cases = [];
  for (const module of [2, 4, 6]) {
    for (const frame of [0, 1, 4]) {
      for (const [around, onto] of Object.entries({ WHITE, BLACK, GREY, DARK_MODE })) {
        for (const light of [false, true]) {
          const own = await code(text(1), module, frame, ...(light ? [WHITE, BLACK] : [BLACK, WHITE]));
          const picture = place(screen(onto), own, 60, 120);
          const name = `${module} px, frame ${frame}, ${light ? 'light' : 'dark'} on ${around}`;
          cases.push({ name, picture, texts: [text(1)] });
        }
      }
    }
  }
  assert.ok((await readsAll(cases)) >= 72);
});

test('reads codes without a background, dark and light', async () => {
  const cases = [];
  for (const module of [3, 5]) {
    for (const frame of [0, 4]) {
      for (const [ink, paper] of [[BLACK, NOTHING], [WHITE, NOTHING], [NOTHING, WHITE], [NOTHING, BLACK]]) {
        const picture = await code(text(1), module, frame, ink, paper);
        cases.push({ name: `${module} px, frame ${frame}, ${ink} on ${paper}`, picture, texts: [text(1)] });
      }
    }
  }
  await readsAll(cases);
});

test('reads turned and mirrored codes, with and without their frame', async () => {
  const cases = [];
  for (const frame of [0, 4]) {
    for (const onto of [WHITE, BLACK]) {
      const own = await code(text(1), 5, frame, BLACK, WHITE);
      for (const degrees of [7, 33, 90, 180, 270]) {
        const picture = place(blank(900, 900, onto), own, 200, 200, degrees);
        cases.push({ name: `${degrees}°, frame ${frame} on ${onto}`, picture, texts: [text(1)] });
      }
      const picture = mirrored(place(screen(onto), own, 60, 120));
      cases.push({ name: `mirrored, frame ${frame} on ${onto}`, picture, texts: [text(1)] });
    }
  }
  await readsAll(cases);
});

test('lists all codes of a picture', async () => {
  const cases = [];
  for (const count of [2, 4]) {
    for (const frame of [0, 4]) {
      for (const onto of [WHITE, BLACK]) {
        const picture = blank(960, 960, onto);
        const texts = [];
        for (let i = 0; i < count; i++) {
          texts.push(text(i));
          const own = await code(text(i), 4, frame, BLACK, WHITE);
          place(picture, own, 30 + (i % 2) * 470, 30 + Math.floor(i / 2) * 470);
        }
        cases.push({ name: `${count} codes, frame ${frame} on ${onto}`, picture, texts });
      }
    }
  }
  await readsAll(cases);
});

test('finds nothing where there is nothing', async () => {
  for (const picture of [blank(300, 200, BLACK), blank(1, 1, NOTHING), screen(WHITE), screen(BLACK)]) {
    assert.deepEqual(await textsIn(picture, read), []);
  }
});
