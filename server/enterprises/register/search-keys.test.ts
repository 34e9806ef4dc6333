import { expect, it } from 'vitest';
import { searchKeys } from './search-keys.ts';

it.each([
  ['珠海示例打印耗材有限公司', 'zhuhaishilidayinhaocaiyouxiangongsi', 'zhsldyhcyxgs'],
  ['重庆医疗器械', 'chongqingyiliaoqixie', 'cqylqx'],
  ['苏州 ABC（示例）医疗', 'suzhouabcshiliyiliao', 'szabcslyl'],
])('%s is found by %s and %s', (name, full, initials) => {
  expect(searchKeys(name)).toEqual({ pinyin: full, initials });
});
