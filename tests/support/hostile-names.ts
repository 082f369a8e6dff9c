import { chances } from '#tests/support/chance.ts'

const pieces = [
  '\r\nBcc: otra@evil.example',
  '\nX-Injected: yes\n',
  '\r\n\r\nCuerpo falso',
  '\rTo: otra@evil.example',
  '", "otra@evil.example" <otra@evil.example>, "',
  '<otra@evil.example>',
  'otra@evil.example,',
  ';otra@evil.example;',
  'grupo: a@evil.example, b@evil.example;',
  '=?utf-8?B?DQpCY2M6IG90cmFAZXZpbC5leGFtcGxl?=',
  '=?utf-8?Q?=0D=0ABcc:_otra@evil.example?=',
  '\u2028Cc: otra@evil.example\u2029',
  '\u0085Bcc: otra@evil.example',
  '\u202egnorw\u202c',
  '\u0007\u001b[31m',
  '<script>alert(1)</script>',
  '"></title></blockquote><a href="javascript:alert(1)">',
  '{title} {reference} ${SECRET} %s %0d%0aBcc:otra@evil.example',
  '\r\n.\r\nMAIL FROM:<x@evil.example>\r\n',
  '(comentario) \\" \\\\',
  'Ñandú 漢字 العربية 👩🏽‍🌾',
  'á'.repeat(400),
  'Agua '.repeat(100),
]

/** So many names of people and projects, put together from what has once broken a mail program. */
export function hostileNames(count: number): string[] {
  const next = chances(count)
  const piece = () => pieces[Math.floor(next() * pieces.length)] ?? ''
  return Array.from({ length: count }, (_, at) => `Agua ${at}${piece()}${next() < 0.5 ? piece() : ''} fin`)
}

/** Addresses that a person could have been given; the database and the mail program may refuse them, and nobody else is written to. */
export function hostileAddresses(): string[] {
  return [
    'rosa@example.org\r\nBcc: otra@evil.example',
    'rosa@example.org,otra@evil.example',
    'rosa@example.org;otra@evil.example',
    '"otra@evil.example"@example.org',
    '<otra@evil.example>rosa@example.org',
    'otra@evil.example(rosa)@example.org',
    'rosa@example.org otra@evil.example',
    'rosa@[127.0.0.1]',
    "rosa..'@-example",
    '@evil.example:rosa@example.org',
    'rosa%evil.example@example.org',
    'rosa!evil.example@example.org',
    'rosa@example.org\u0000otra@evil.example',
    'rosa@exämple.org',
  ]
}
