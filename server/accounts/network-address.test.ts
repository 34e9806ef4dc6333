import { expect, it } from 'vitest';
import { limitedAddress } from './network-address.ts';

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:0:12:aaaa:bbbb:cccc:dddd', '2001:db8:0:12::/64'],
  ['2001:0db8:0000:0012::1', '2001:db8:0:12::/64'],
  ['2001:DB8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['not an address', 'not an address'],
])('counts %s as %s', (address, counted) => expect(limitedAddress(address)).toBe(counted));

it('never makes a key longer than its column', () => expect(limitedAddress('x'.repeat(500))).toHaveLength(64));
