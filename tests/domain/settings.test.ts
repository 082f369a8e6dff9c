import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe, expect, test } from 'vitest'

import { readSettings } from '#app/settings.server.ts'
import { OperatorError } from '#db/data-directory.ts'

const folder = mkdtempSync(join(tmpdir(), 'minka-settings-'))
const aFile = join(folder, 'a-file')
writeFileSync(aFile, '')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const example = readFileSync(join(import.meta.dirname, '..', '..', '.env.example'), 'utf8')
const settings = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name = '']) => name)

const production = {
  PUBLIC_ORIGIN: 'https://grants.example.org',
  DATABASE_URL: 'postgres://minka:secret@db.example.org/minka',
  DATA_DIR: folder,
  SMTP_URL: 'smtp://relay.example.org:587',
  FILES_URL: 'file:///var/lib/minka/files',
  SECRET: 'x'.repeat(32),
}

/** Of each setting what is refused, and the sentence that says so. */
const wrong = {
  HOST: {
    values: ['0.0.0.0'],
    sentence:
      'PUBLIC_ORIGIN must be set outside the demonstration: the address people use, such as https://grants.example.org.',
    also: { PUBLIC_ORIGIN: '' },
  },
  PORT: { values: ['http', '70000', '-1', '80.5'], sentence: 'PORT must be a port number from 0 to 65535.' },
  PUBLIC_ORIGIN: {
    values: ['grants.example.org', 'ftp://grants.example.org', 'https://', 'https://example.org/grants'],
    sentence: 'PUBLIC_ORIGIN must be the address people use, such as https://grants.example.org.',
  },
  DATABASE_URL: {
    values: [
      'db.example.org/minka',
      'mysql://db.example.org/minka',
      'postgres://minka:p#ss@db.example.org/minka',
    ],
    sentence:
      'DATABASE_URL must be a PostgreSQL address such as postgres://user:password@host/name, or nothing for the embedded database.',
  },
  DATA_DIR: {
    values: [aFile, join(aFile, 'data'), '/dev/null'],
    sentence: 'DATA_DIR must name a directory that Minka may write to, and % is not one.',
    also: { PUBLIC_ORIGIN: '', DATABASE_URL: '', SECRET: '' },
  },
  SMTP_URL: {
    values: ['relay.example.org:587', 'https://relay.example.org', 'smtp://'],
    sentence:
      'SMTP_URL must be a relay such as smtp://user:password@host:587, or nothing for the development inbox.',
  },
  FILES_URL: {
    values: [
      '/var/lib/minka/files',
      'https://files.example.org',
      'file://host/files',
      'file:///var%2Flib',
      's3://',
      's3:///folder',
      's3://bucket?endpoint=minio:9000',
      's3://bucket?zone=lima',
      's3://key:secret@bucket',
    ],
    sentence:
      'FILES_URL must be a directory of this machine such as file:///var/lib/minka/files, or a bucket such as s3://bucket/folder?region=sa-east-1.',
  },
  CLAMD: {
    values: ['3310', 'clamd', 'tcp://127.0.0.1:3310', '127.0.0.1:99999'],
    sentence:
      'CLAMD must be where clamd listens, such as 127.0.0.1:3310 or /run/clamav/clamd.ctl, or nothing for no antivirus.',
  },
  SECRET: { values: ['short', 'x'.repeat(31)], sentence: 'SECRET must be at least 32 random characters.' },
  TRUST_PROXY: {
    values: ['yes', '-1', '1.5'],
    sentence: 'TRUST_PROXY must be the number of proxies in front of the portal, such as 1.',
  },
  PROCESSES: {
    values: ['0', 'two', '1.5'],
    sentence:
      'PROCESSES must be the number of processes that answer pages, such as 2; the embedded database allows one.',
  },
  LOG_LEVEL: { values: ['loud'], sentence: 'LOG_LEVEL must be trace, debug, info, warn, error or silent.' },
}

test('every setting of the example is tried, and no other', () => {
  expect(settings.toSorted()).toEqual(Object.keys(wrong).toSorted())
})

describe.each(Object.entries(wrong))('%s', (name, { values, sentence, ...rest }) => {
  test.each(values)('is refused as "%s" in a sentence that names it', (value) => {
    const env = { ...production, ...('also' in rest ? rest.also : {}), [name]: value }
    expect(() => readSettings(env)).toThrow(new OperatorError(sentence.replace('%', value)))
  })
})

test('the embedded database is opened by one process', () => {
  const env = { PROCESSES: '2', DATA_DIR: production.DATA_DIR }
  expect(() => readSettings(env)).toThrow(/^PROCESSES must be .* the embedded database allows one\.$/)
})

test('what production needs is asked for by name', () => {
  for (const name of ['DATABASE_URL', 'SMTP_URL', 'SECRET']) {
    expect(() => readSettings({ ...production, [name]: '' }), name).toThrow(
      new RegExp(`^${name} must be set outside the demonstration: `),
    )
  }
})

test('the example as it stands is the demonstration', () => {
  const given = Object.fromEntries(
    [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value]) => [name, value]),
  )
  expect(readSettings({ ...given, DATA_DIR: folder })).toMatchObject({
    isDemo: true,
    database: { directory: join(folder, 'postgres') },
    files: { directory: join(folder, 'files') },
    arriving: join(folder, 'files', 'arriving'),
  })
})

test('files in a bucket arrive in the data directory, under the folder and on the server that the address names', () => {
  const FILES_URL = 's3://minka-files/peru/2026?endpoint=http://127.0.0.1:9000&region=lima-1'
  expect(readSettings({ ...production, FILES_URL })).toMatchObject({
    files: {
      bucket: 'minka-files',
      folder: 'peru/2026',
      endpoint: 'http://127.0.0.1:9000',
      region: 'lima-1',
    },
    arriving: join(folder, 'arriving'),
  })
})
