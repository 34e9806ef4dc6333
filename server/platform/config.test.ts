import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig } from './config.ts';
import { PROJECT_FOLDER } from './project-folder.ts';
import { StartError } from './start-error.ts';

describe('settings', () => {
  it('has a default for everything', () => {
    const config = loadConfig({});
    expect(config).toMatchObject({
      mode: 'production',
      host: '127.0.0.1',
      port: 3000,
      secureCookies: false,
      trustProxy: 0,
      dataDir: path.join(PROJECT_FOLDER, 'data'),
      databaseUrl: undefined,
      appDatabaseUrl: undefined,
      demo: true,
      demoPassword: undefined,
      timeZone: 'Asia/Shanghai',
      passwordMinLength: 12,
      sessionIdleMinutes: 480,
      maxUploadBytes: 20 * 1024 * 1024,
      poolSize: 10,
      mail: null,
      webhookHosts: ['qyapi.weixin.qq.com'],
    });
  });

  it('takes an empty variable as unset', () => {
    expect(loadConfig({ PORT: '', DATABASE_URL: '', DEMO_PASSWORD: '' })).toMatchObject({ port: 3000, demo: true });
  });

  it('names every wrong variable in one line', () => {
    const attempt = () => loadConfig({ PORT: '80a', TZ_ZONE: 'Asia/Atlantis', DEMO: 'yes', LOG_LEVEL: 'loud' });
    expect(attempt).toThrow(StartError);
    expect(attempt).toThrow(/^wrong settings: .*PORT .*DEMO .*LOG_LEVEL .*TZ_ZONE [^\n]*$/);
  });

  it.each([
    ['PORT', '0', false],
    ['PORT', '1', true],
    ['PORT', '65535', true],
    ['PORT', '65536', false],
    ['PORT', '-1', false],
    ['PORT', '3000.5', false],
    ['TRUST_PROXY', '10', true],
    ['TRUST_PROXY', '11', false],
    ['DEMO', '0', true],
    ['DEMO', '2', false],
    ['DEMO_PASSWORD', 'x', true],
    ['DEMO_PASSWORD', 'x'.repeat(201), false],
    ['PASSWORD_MIN_LENGTH', '7', false],
    ['PASSWORD_MIN_LENGTH', '8', true],
    ['PASSWORD_MIN_CLASSES', '4', true],
    ['PASSWORD_MIN_CLASSES', '5', false],
    ['TZ_ZONE', 'Europe/London', true],
    ['TZ_ZONE', '+08:00', false],
    ['HOST', '::1', true],
    ['HOST', 'two words', false],
    ['DATABASE_URL', 'postgresql://owner:secret@db.example/qualizone', true],
    ['DATABASE_URL', 'mysql://owner@db.example/qualizone', false],
    ['DATABASE_URL', 'not an address', false],
    ['PUBLIC_URL', 'https://zones.example', true],
    ['PUBLIC_URL', 'zones.example', false],
    ['MAIL_FROM', 'zone@example.cn', true],
    ['MAIL_FROM', 'Qualizone <zone@example.cn>', true],
    ['MAIL_FROM', '质安区 <zone@example.cn>', true],
    ['MAIL_FROM', 'zone', false],
    ['MAIL_FROM', 'Zone <zone@example.cn>, other@example.cn', false],
    ['MAIL_FROM', 'Zone <zone@example.cn>\r\nBcc: other@example.cn', false],
    ['SMTP_URL', 'http://mail.example', false],
    ['WEBHOOK_HOSTS', 'qyapi.weixin.qq.com,open.feishu.cn', true],
    ['WEBHOOK_HOSTS', 'https://qyapi.weixin.qq.com', false],
    ['WEBHOOK_HOSTS', '*.qq.com', false],
  ])('%s=%s is accepted: %s', (name, value, accepted) => {
    const attempt = () => loadConfig({ [name]: value });
    if (accepted) expect(attempt).not.toThrow();
    else expect(attempt).toThrow(new RegExp(`^wrong settings: ${name} `));
  });

  it('never repeats a wrong value, which may be a password', () => {
    expect(() => loadConfig({ DEMO_PASSWORD: 'hunter2'.repeat(30), DATABASE_URL: 'postgres:/x:secret@y' })).toThrow(
      expect.not.objectContaining({ message: expect.stringMatching(/hunter2|secret/) }),
    );
  });

  it('sends cookies over https only when the public address is https', () => {
    expect(loadConfig({ PUBLIC_URL: 'https://zones.example/' })).toMatchObject({
      secureCookies: true,
      publicUrl: 'https://zones.example',
    });
    expect(loadConfig({ PUBLIC_URL: 'http://zones.example' }).secureCookies).toBe(false);
  });

  it('refuses an app connection without an owner connection', () => {
    expect(() => loadConfig({ APP_DATABASE_URL: 'postgresql://qualizone_app:secret@db.example/qualizone' })).toThrow(
      /APP_DATABASE_URL is set, so DATABASE_URL must be set too/,
    );
  });

  it('sends emails when it knows how and from whom', () => {
    const smtp = 'smtps://user:secret@mail.example:465';
    expect(loadConfig({ SMTP_URL: smtp, MAIL_FROM: 'Qualizone <zone@example.cn>' }).mail).toEqual({
      smtpUrl: smtp,
      from: { name: 'Qualizone', address: 'zone@example.cn' },
    });
    expect(loadConfig({ MAIL_FROM: 'zone@example.cn' }).mail).toBeNull();
    expect(() => loadConfig({ SMTP_URL: smtp })).toThrow(/SMTP_URL is set, so MAIL_FROM must be set too/);
  });

  it('takes hosts of robots by their names, in small letters', () =>
    expect(loadConfig({ WEBHOOK_HOSTS: 'QYAPI.weixin.qq.com, open.feishu.cn' }).webhookHosts).toEqual([
      'qyapi.weixin.qq.com',
      'open.feishu.cn',
    ]));
});
