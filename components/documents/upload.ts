/** A file that is kept, and one that was not taken, with the words of the page. */
export type Arrived = { id: string; name: string; about: string }
type Refused = { about: string }

/** Sends one file and tells how far it is, from 0 to 1. Gives what became of it, `signed-out`, or `broken` when it did not arrive. */
export function upload(address: string, file: File, progress: (share: number) => void): Promise<Arrived | Refused | 'signed-out' | 'broken'> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const body = new FormData()
    body.append('files', file)
    request.open('POST', address)
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(total > 0 ? loaded / total : 0))
    request.addEventListener('load', () => {
      const { documents = [], refused = [] } = (request.response ?? {}) as { documents?: Arrived[]; refused?: Refused[] }
      resolve(documents[0] ?? refused[0] ?? (request.status === 403 ? 'signed-out' : 'broken'))
    })
    for (const broken of ['error', 'abort', 'timeout']) request.addEventListener(broken, () => resolve('broken'))
    request.send(body)
  })
}
