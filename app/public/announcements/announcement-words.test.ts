import { expect, it } from 'vitest';
import { wordsIn } from './announcement-words.ts';

const said = { title: '公告', text: '请停用。', titleEn: 'Warning', textEn: 'Stop using it.' };

it('an announcement speaks the language of its reader', () => {
  expect(wordsIn(said, 'en')).toEqual({ title: 'Warning', text: 'Stop using it.', lang: 'en' });
  expect(wordsIn(said, 'zh-CN')).toEqual({ title: '公告', text: '请停用。', lang: 'zh-CN' });
});

it('an announcement that is not wholly in English is shown in Chinese, and says so', () => {
  for (const missing of [{ titleEn: '' }, { textEn: '' }]) {
    expect(wordsIn({ ...said, ...missing }, 'en')).toEqual({ title: '公告', text: '请停用。', lang: 'zh-CN' });
  }
});
