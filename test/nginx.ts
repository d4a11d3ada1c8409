import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import https from 'node:https'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { accepts } from './accepts'
import { freePort } from './free-port'
import type { Answer } from './ask'

const run = promisify(execFile)
const name = 'localhost'

/** nginx with the configuration of deploy/nginx.conf, on ports of its own. */
export type Nginx = {
  /** `https` address of the portal. */
  url: string
  /** `http` address, which leads to the other. */
  plainUrl: string
  /** One request as a client at `from`, an address of the loopback network, sends it. */
  ask: (path: string, question?: Question) => Promise<Answer>
  /** The same in the shape of fetch, for a `Visitor`. */
  send: (url: string, question: { method: string; headers: Record<string, string>; body?: URLSearchParams }) => Promise<Response>
  /** What it has written about requests so far. */
  log: () => Promise<string>
  /** The errors that it has written down as it is deployed; they hold whole addresses. */
  errors: () => Promise<string>
  stop: () => Promise<void>
}
type Question = { method?: string; headers?: Record<string, string>; body?: string; from?: string }

/** Ports for nginx, chosen before the portals are started, because their BASE_URL names one. */
export const nginxPorts = async (): Promise<{ plain: number; tls: number }> => ({ plain: await freePort(), tls: await freePort() })

/** Starts nginx before the instances behind these files; `rate` requests a second of one client are let through, `burst` at once. A request is taken as coming from the address in its X-Seen-From. Throws with the command to run when there is no nginx. */
export async function startNginx(ports: { plain: number; tls: number }, upstreams: readonly string[], { rate = 100_000, burst = 100_000 } = {}): Promise<Nginx> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'invest-nginx-'))
  const at = (file: string): string => path.join(folder, file)
  await run('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`, '-keyout', at('key.pem'), '-out', at('cert.pem')]).catch(missing)
  const site = adapt(await readFile(path.join(import.meta.dirname, '..', 'deploy', 'nginx.conf'), 'utf8'), { ports, upstreams, folder, rate, burst })
  await writeFile(at('site.conf'), site)
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${at(kind)};`).join(' ')
  await writeFile(at('nginx.conf'), `${user} worker_processes 2; daemon off; pid ${at('nginx.pid')}; error_log ${at('error.log')} warn; events { worker_connections 1024; } http { access_log off; set_real_ip_from 127.0.0.1; real_ip_header X-Seen-From; ${temporary} include ${at('site.conf')}; }`)

  const child = spawn('nginx', ['-p', folder, '-c', at('nginx.conf'), '-e', at('error.log')], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  let ended = false
  const end = new Promise<void>((resolve) => child.once('close', () => resolve())).then(() => void (ended = true))
  const failed = new Promise<never>((_, reject) => child.once('error', (error) => reject(missingError(error))))
  const killed = () => child.kill('SIGTERM')
  process.once('exit', killed)
  const listening = async (): Promise<void> => {
    while (!(await accepts(ports.tls))) {
      if (ended) throw new Error(`nginx ended: ${said}`)
      await pause(20)
    }
  }
  await Promise.race([listening(), failed])

  const ca = await readFile(at('cert.pem'))
  const agent = new https.Agent({ keepAlive: true, ca })
  const url = `https://${name}:${ports.tls}`
  const ask = (target: string, { method = 'GET', headers = {}, body, from }: Question = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const form = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)), 'content-type': 'application/x-www-form-urlencoded', origin: url }
      const request = https.request({ host: '127.0.0.1', port: ports.tls, path: target, method, agent, localAddress: from, servername: name, headers: { host: `${name}:${ports.tls}`, ...form, ...headers } }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks), text: Buffer.concat(chunks).toString('utf8') }))
      })
      request.on('error', reject)
      request.end(body)
    })
  return {
    url,
    plainUrl: `http://${name}:${ports.plain}`,
    ask,
    send: async (target, { body, ...question }) => {
      const { pathname, search } = new URL(target)
      const answer = await ask(pathname + search, { ...question, ...(body && { body: body.toString() }) })
      const headers = Object.entries(answer.headers).flatMap(([key, value]) => [value ?? []].flat().map((each): [string, string] => [key, each]))
      return new Response(answer.text || null, { status: answer.status, headers })
    },
    log: () => readFile(at('invest.log'), 'utf8'),
    errors: () => readFile(at('invest.error.log'), 'utf8'),
    stop: async () => {
      process.off('exit', killed)
      agent.destroy()
      child.kill('SIGTERM')
      await end
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The file as it is deployed, with the ports, names and certificate of the test; fails when one of them is not in it. */
function adapt(text: string, { ports, upstreams, folder, rate, burst }: { ports: { plain: number; tls: number }; upstreams: readonly string[]; folder: string; rate: number; burst: number }): string {
  const replace = (from: RegExp, to: string): void => {
    if (!from.test(text)) throw new Error(`deploy/nginx.conf has nothing like ${from.source}.`)
    text = text.replace(from, to)
  }
  replace(/^ *listen \[::\].*\n/gm, '')
  replace(/listen 80;/g, `listen 127.0.0.1:${ports.plain};`)
  replace(/listen 443 /g, `listen 127.0.0.1:${ports.tls} `)
  replace(/https:\/\/invest\.example\.kz/g, `https://${name}:${ports.tls}`)
  replace(/server_name invest\.example\.kz;/g, `server_name ${name};`)
  replace(/\/etc\/ssl\/invest\/fullchain\.pem/g, path.join(folder, 'cert.pem'))
  replace(/\/etc\/ssl\/invest\/privkey\.pem/g, path.join(folder, 'key.pem'))
  replace(/\/var\/log\/nginx/g, folder)
  replace(/rate=100r\/s/, `rate=${rate}r/s`)
  replace(/burst=600/, `burst=${burst}`)
  upstreams.forEach((file, index) => replace(new RegExp(`/run/invest/300${index + 1}\\.sock`, 'g'), file))
  return text
}

const missingError = (error: Error): Error => ((error as NodeJS.ErrnoException).code === 'ENOENT' ? new Error('There is no nginx or no openssl. Run: apt-get install nginx openssl (on Debian).') : error)
const missing = (error: Error): never => {
  throw missingError(error)
}
