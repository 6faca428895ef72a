import { faultOfUrl, isOutside } from './webhook-url.js';

describe('the address of a webhook', () => {
  it.each([
    'https://example.org/hook',
    'https://crm.khm.gov.ua:8443/hooks/a?token=1#x',
    'https://8.8.8.8/hook',
    'https://[2606:4700:4700::1111]/hook',
    'https://xn--80adxhks.com/hook',
    'https://громада.укр/hook',
    'HTTPS://EXAMPLE.ORG/hook',
    'https://hooks.example.org.:443/',
  ])('%s may be called', (url) => {
    expect(faultOfUrl(url)).toBeNull();
  });

  it.each([
    // not an address
    ['', 'url'],
    ['example.org/hook', 'url'],
    ['https://', 'url'],
    ['https:// example.org', 'url'],
    ['https://exa mple.org', 'url'],
    ['https://example.org\\@127.0.0.1/', 'url'],
    ['https://example.org/\r\nHost: localhost', 'url'],
    ['https://example.org/\thook', 'url'],
    [`https://example.org/${'a'.repeat(600)}`, 'url'],
    ['https://256.256.256.256/', 'url'],
    ['https://[::1', 'url'],
    ['https://127.0.0.1.1.1/', 'url'],
    // other schemes
    ['http://example.org/hook', 'url_scheme'],
    ['ftp://example.org/hook', 'url_scheme'],
    ['file:///etc/passwd', 'url_scheme'],
    ['gopher://example.org/', 'url_scheme'],
    ['data:text/plain,x', 'url_scheme'],
    ['javascript:alert(1)', 'url_scheme'],
    ['ws://example.org/', 'url_scheme'],
    ['unix:/var/run/docker.sock', 'url_scheme'],
    // somebody before the @
    ['https://example.org@127.0.0.1/', 'url_user'],
    ['https://user:secret@example.org/', 'url_user'],
    ['https://@example.org/', 'url_user'],
    ['https://:@example.org/', 'url_user'],
    ['https://example.org%2f@localhost/', 'url_user'],
    // other doors
    ['https://example.org:22/', 'url_port'],
    ['https://example.org:80/', 'url_port'],
    ['https://example.org:3000/', 'url_port'],
    ['https://example.org:6379/', 'url_port'],
    ['https://example.org:65535/', 'url_port'],
    // the machine itself
    ['https://127.0.0.1/', 'url_private'],
    ['https://127.0.0.1:8443/', 'url_private'],
    ['https://127.1/', 'url_private'],
    ['https://127.255.255.254/', 'url_private'],
    ['https://2130706433/', 'url_private'],
    ['https://0x7f000001/', 'url_private'],
    ['https://0x7f.0x0.0x0.0x1/', 'url_private'],
    ['https://0177.0.0.1/', 'url_private'],
    ['https://017700000001/', 'url_private'],
    ['https://0177.0x0.1/', 'url_private'],
    ['https://127.0.0.1./', 'url_private'],
    ['https://127%2e0%2e0%2e1/', 'url_private'],
    ['https://１２７.0.0.1/', 'url_private'],
    ['https://①②⑦.⓪.⓪.①/', 'url_private'],
    ['https://127。0。0。1/', 'url_private'],
    ['https://127．0．0．1/', 'url_private'],
    ['https://127｡0｡0｡1/', 'url_private'],
    ['https://localhost/', 'url_private'],
    ['https://LOCALHOST/', 'url_private'],
    ['https://localhost./', 'url_private'],
    ['https://ⓛocalhost/', 'url_private'],
    ['https://foo.localhost/', 'url_private'],
    ['https://0/', 'url_private'],
    ['https://0.0.0.0/', 'url_private'],
    ['https://[::]/', 'url_private'],
    ['https://[::1]/', 'url_private'],
    ['https://[0:0:0:0:0:0:0:1]/', 'url_private'],
    ['https://[::ffff:127.0.0.1]/', 'url_private'],
    ['https://[::ffff:7f00:1]/', 'url_private'],
    ['https://[::127.0.0.1]/', 'url_private'],
    ['https://[64:ff9b::7f00:1]/', 'url_private'],
    ['https://[64:ff9b:1::7f00:1]/', 'url_private'],
    ['https://[2002:7f00:1::]/', 'url_private'],
    ['https://[2001:0:7f00:1::]/', 'url_private'],
    ['https://[::ffff:0:127.0.0.1]/', 'url_private'],
    // the house around it
    ['https://10.0.0.1/', 'url_private'],
    ['https://172.16.0.1/', 'url_private'],
    ['https://172.31.255.255/', 'url_private'],
    ['https://192.168.1.1/', 'url_private'],
    ['https://100.64.0.1/', 'url_private'],
    ['https://[fc00::1]/', 'url_private'],
    ['https://[fd12:3456::1]/', 'url_private'],
    ['https://[fe80::1]/', 'url_private'],
    ['https://[fec0::1]/', 'url_private'],
    ['https://router/', 'url_private'],
    ['https://router.lan/', 'url_private'],
    ['https://printer.local/', 'url_private'],
    ['https://db.internal/', 'url_private'],
    ['https://wiki.corp/', 'url_private'],
    // what clouds tell their machines
    ['https://169.254.169.254/latest/meta-data/', 'url_private'],
    ['https://2852039166/latest/', 'url_private'],
    ['https://0xa9fea9fe/', 'url_private'],
    ['https://0251.0376.0251.0376/', 'url_private'],
    ['https://[::ffff:169.254.169.254]/', 'url_private'],
    ['https://[fd00:ec2::254]/', 'url_private'],
    ['https://metadata.google.internal/', 'url_private'],
    ['https://metadata/', 'url_private'],
    // nobody's, and everybody's
    ['https://255.255.255.255/', 'url_private'],
    ['https://224.0.0.1/', 'url_private'],
    ['https://240.0.0.1/', 'url_private'],
    ['https://192.0.2.1/', 'url_private'],
    ['https://198.18.0.1/', 'url_private'],
    ['https://198.51.100.1/', 'url_private'],
    ['https://203.0.113.1/', 'url_private'],
    ['https://192.88.99.1/', 'url_private'],
    ['https://[ff02::1]/', 'url_private'],
    ['https://[2001:db8::1]/', 'url_private'],
    ['https://[100::1]/', 'url_private'],
    ['https://[4000::1]/', 'url_private'],
  ] as const)('%s is refused: %s', (url, fault) => {
    expect(faultOfUrl(url)).toBe(fault);
  });

  it('leads to one machine of the open Internet', () => {
    expect(['93.184.216.34', '2606:4700::1'].map(isOutside)).toEqual([true, true]);
    expect(['', 'example.org', '10.1.1.1', 'fe80::1%eth0', '::ffff:8.8.8.8'].map(isOutside)).toEqual(
      Array.from({ length: 5 }, () => false),
    );
  });
});
