import { describe, expect, it } from 'vitest';
import { linkKey } from './link-key.ts';

describe('the key of a link', () => {
  it.each([
    'http://news.example.com/a/1.html',
    'https://www.news.example.com/a/1.html',
    'https://NEWS.example.com:443/a/1.html#top',
    'https://news.example.com/a/1.html?utm_source=wechat&spm=1.2',
    'https://news.example.com/a/1.html/',
  ])('Z20: is the same for another way to write the same page: %s', (url) =>
    expect(linkKey(url)).toBe('news.example.com/a/1.html'),
  );

  it.each([
    'https://news.example.com/a/2.html',
    'https://news.example.com/A/1.html',
    'https://other.example.com/a/1.html',
    'https://news.example.com/a/1.html?id=2',
  ])('Z20: is another one for another page: %s', (url) => expect(linkKey(url)).not.toBe('news.example.com/a/1.html'));

  it('Z20: does not depend on the order of parameters', () =>
    expect(linkKey('https://a.example.com/?b=2&a=1')).toBe(linkKey('https://a.example.com/?a=1&b=2')));
});
