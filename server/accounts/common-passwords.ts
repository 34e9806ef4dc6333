/**
 * Passwords of eight characters and more that stand at the top of leaked lists, in China and elsewhere; lower case.
 * Short on purpose: the length and the limit on tries do the rest, and a closed network can't ask a service.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
  00000000 000000000 0000000000 11111111 111111111 1111111111 1111111111111111 11112222 1111122222 111222333
  11223344 112233445566 12121212 121212121212 12341234 123412341234 12344321 1234512345 12345678 123456789
  1234567890 12345678910 123456789012 1234567890123 123456789a 123456789abc 123456789q 123456789qwe 123456abc
  123456abcdef 1234567a 12345678a 123456qwerty 1234abcd 1234qwer 1234qwerasdf 123abc123 123abc456 123abc456def
  123admin123 123qwe123 123qwe123qwe 123qwe456rty 123qweasd 123qweasdzxc 135792468 1357924680 147258369
  147258369147 1472583690 159357159357 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1q2w3e4r5t6y7u8i 1qaz2wsx 1qaz2wsx3edc
  1qaz2wsx3edc4rfv 1qazxsw2 1qazxsw23edc 22222222 31415926 314159265358 33333333 44444444 520131452013
  5201314520 52013145201314 5201314a 521521521 55555555 55667788 66666666 666666666666 66668888 741852963
  741852963741 77777777 78787878 88888888 888888888888 8888888888888888 87654321 88886666 963852741 98765432
  987654321 9876543210 987654321012 99999999 999999999999 a1234567 a12345678 a123456789 a1234567890 a1b2c3d4
  a1b2c3d4e5 a1b2c3d4e5f6 aa123456 aa12345678 aa123456789 aa1234567890 aaaaaaaa abc12345 abc123456 abc12345678
  abc123456789 abc123abc123 abcd1234 abcd12345678 abcd123456 abcdefgh abcdefghijkl abcd1234abcd admin123
  admin1234 admin12345 admin123456 admin12345678 admin123456789 admin888 admin888888 admin@123 admin@1234
  admin@123456 admin@12345678 adminadmin adminadminadmin administrator administrator1 administrator123
  asd123456 asd123asd123 asdasdasd asdasdasdasd asdf1234 asdfasdf asdfasdfasdf asdfghjk asdfghjkl asdfghjkl123
  asdfghjkl1234 asdfghjkl; baseball changeme changeme123 changeme1234 computer dearbook dragon123 football
  huawei123 huawei@123 huawei12#$ iloveyou iloveyou1314 iloveyou520 iloveyou5201314 internet letmein123
  letmein12345 li123456 michael1 mima123456 mima12345678 monkey123 p@ssw0rd p@ssw0rd1 p@ssw0rd123 p@ssw0rd1234
  p@ssword p@ssword123 passw0rd passw0rd123 passw0rd1234 password password! password1 password1! password12
  password123 password123! password1234 password12345 password123456 password@123 princess q123456789 qaz123456
  qazwsx123 qazwsx123456 qazwsxedc qazwsxedc123 qazwsxedcrfv qazxswedc qazxswedc123 qq123456 qq12345678
  qq123456789 qwe123456 qwe123qwe qwe123qwe123 qweasdzxc qweasdzxc123 qwer1234 qwer12345678 qwer1234asdf
  qwerasdf qwerasdfzxcv qwerqwer qwerqwerqwer qwert123 qwert12345 qwerty12 qwerty123 qwerty1234 qwerty12345
  qwerty123456 qwertyui qwertyuiop qwertyuiop123 qwertyuiop[] root1234 root12345678 rootroot rootrootroot
  starwars sunshine superman test1234 test12345678 test123456 testtest testtesttest trustno1 wang123456
  welcome1 welcome123 welcome1234 welcome12345 welcome@123 whatever woaini123 woaini1314 woaini1314520
  woaini520 woaini5201314 woaiwojia woaiwojia520 wodemima wodemima123 zaq12wsx zaq12wsxcde3 zaq1xsw2 zaqxswcde
  zhang123456 zhongguo zhongguo123 zhongguo1949 zxcv1234 zxcvbnm1 zxcvbnm123 zxcvbnm12345 zxcvbnmasdfghjkl
  `
    .trim()
    .split(/\s+/),
);
