import { expect, test } from 'vitest'
import { plainConnections } from './plain-connections'

test.each([
  ['DATABASE_URL', 'postgresql://u:p@db.example.kz/invest', true],
  ['DATABASE_URL', 'postgresql://u:p@db.example.kz/invest?sslmode=prefer', true],
  ['DATABASE_URL', 'postgresql://u:p@db.example.kz/invest?sslmode=verify-full', false],
  ['DATABASE_URL', 'postgresql://u:p@localhost:5432/invest', false],
  ['DATABASE_URL', 'postgresql://u:p@localhost/invest?host=/run/postgresql', false],
  ['DATABASE_URL', 'postgresql://u:p@localhost/invest?host=db.example.kz', true],
  ['SMTP_URL', 'smtp://u:p@mail.example.kz:587', true],
  ['SMTP_URL', 'smtp://u:p@mail.example.kz:587?requireTLS=true', false],
  ['SMTP_URL', 'smtps://u:p@mail.example.kz', false],
  ['SMTP_URL', 'smtp://127.0.0.1:2525', false],
  ['STORAGE_URL', 'http://objects.example.kz/papers', true],
  ['STORAGE_URL', 'https://objects.example.kz/papers', false],
  ['STORAGE_URL', 's3://papers', false],
  ['STORAGE_URL', 'file:///var/lib/invest/files', false],
  ['CLAMD_URL', 'tcp://scanner.example.kz:3310', true],
  ['CLAMD_URL', 'tcp://[::1]:3310', false],
  ['CLAMD_URL', 'unix:///run/clamav/clamd.ctl', false],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'http://traces.example.kz:4318', true],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'https://traces.example.kz', false],
])('%s=%s is plain: %s', (name, address, plain) => expect(plainConnections({ [name]: address })).toEqual(plain ? [name] : []))
