import http from 'node:http'

/** The least that Node can do with a form: reads it and sends the browser on. What a submission is measured against. */
const server = http.createServer((request, response) => {
  request.on('data', () => undefined)
  request.on('end', () => {
    response.writeHead(303, { location: '/' })
    response.end()
  })
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as { port: number }).port}\n`))
