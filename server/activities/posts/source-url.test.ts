import { describe, expect, it } from 'vitest';
import { sourceUrlProblem } from './source-url.ts';

describe('the address of a source', () => {
  it('is one of the web, or none', () => {
    for (const url of ['', 'https://eping.wto.org/a?b=1#c', 'HTTP://例子.中国/通报', 'https://www.cpsc.gov']) {
      expect(sourceUrlProblem(url), url).toBeNull();
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
      expect(sourceUrlProblem(url), url).toBe('field.url');
    }
  });

  it('carries no user name, and names a site', () => {
    expect(sourceUrlProblem('https://www.wto.org@evil.example/')).toBe('posts.urlCredentials');
    expect(sourceUrlProblem('https://user:secret@wto.org/')).toBe('posts.urlCredentials');
    for (const url of ['https://', 'http://localhost/x', 'https://a b.example/', 'https://exa\tmple.org/']) {
      expect(sourceUrlProblem(url), url).toBe('posts.urlFormat');
    }
  });
});
