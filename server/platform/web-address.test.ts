import { describe, expect, it } from 'vitest';
import { webAddressProblem } from './web-address.ts';

describe('the address of a page', () => {
  it('is one of the web, or none', () => {
    for (const url of ['', 'https://eping.wto.org/a?b=1#c', 'HTTP://例子.中国/通报', 'https://www.cpsc.gov']) {
      expect(webAddressProblem(url), url).toBeNull();
    }
  });

  it('is nothing that runs, reads files or leaves the scheme out', () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      '//evil.example',
      'www.wto.org',
    ]) {
      expect(webAddressProblem(url), url).toBe('field.url');
    }
  });

  it('carries no user name, and names a site', () => {
    expect(webAddressProblem('https://www.wto.org@evil.example/')).toBe('field.urlCredentials');
    expect(webAddressProblem('https://user:secret@wto.org/')).toBe('field.urlCredentials');
    for (const url of ['https://', 'http://localhost/x', 'https://a b.example/', 'https://exa\tmple.org/']) {
      expect(webAddressProblem(url), url).toBe('field.urlFormat');
    }
  });
});
