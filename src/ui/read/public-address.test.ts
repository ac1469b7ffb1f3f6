import { expect, it } from 'vitest';
import { publicAddress } from './public-address.ts';

const page = { page: 'read', level: 'free-gems' } as const;

it('an address is printed for a family where it can be opened at home', () => {
  expect(publicAddress('https://play.example.org/role/', page, 'ar')).toBe(
    'https://play.example.org/role/?lang=ar#/read/free-gems',
  );
});

it.each([
  'http://play.example.org/',
  'http://localhost:8080/',
  'https://localhost/',
  'https://192.168.1.7:8443/',
  'https://[fe80::1]/',
  'https://laptop/',
  'https://laptop.local/',
  'https://laptop.home.arpa/',
])('%s leads nowhere from home', (address) => {
  expect(publicAddress(address, page, 'en')).toBeUndefined();
});
