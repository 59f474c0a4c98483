import { request as forward } from 'node:http';
import { createServer } from 'node:https';
import forge from 'node-forge';

export interface TlsFront {
  readonly url: string;
  /** Requests that came through: none, as long as nobody trusts the certificate. */
  requests(): number;
  close(): Promise<void>;
}

/** The server behind TLS with a certificate that it signed itself, which nobody trusts. */
export async function overTls(url: string): Promise<TlsFront> {
  let count = 0;
  const server = createServer(selfSigned(), (request, response) => {
    count++;
    const onward = forward(new URL(request.url ?? '/', url), { method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `https://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    requests: () => count,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}

/** Made anew each time: nothing secret is checked in. */
function selfSigned(): { readonly key: string; readonly cert: string } {
  const { pki } = forge;
  const { publicKey, privateKey } = pki.rsa.generateKeyPair(2048);
  const certificate = pki.createCertificate();
  certificate.publicKey = publicKey;
  certificate.serialNumber = '01';
  certificate.validity.notAfter.setFullYear(certificate.validity.notBefore.getFullYear() + 1);
  const name = [{ name: 'commonName', value: '127.0.0.1' }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.setExtensions([{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }]);
  certificate.sign(privateKey, forge.md.sha256.create());
  return { key: pki.privateKeyToPem(privateKey), cert: pki.certificateToPem(certificate) };
}
