import { pinyin } from 'pinyin-pro';

/** What an enterprise is found by besides its name and code: '珠海示例' by 'zhuhaishili' and by 'zhsl'. */
export function searchKeys(name: string): { pinyin: string; initials: string } {
  const options = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true } as const;
  return {
    pinyin: keyOf(pinyin(name, options).join('')),
    initials: keyOf(pinyin(name, { ...options, pattern: 'first' }).join('')),
  };
}

/** Letters and digits only, lower case; also what is searched for goes through here. */
export const keyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 400);
