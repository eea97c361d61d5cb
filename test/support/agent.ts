import { Agent as Connections, type Server } from 'node:http';
import request, { type Test } from 'supertest';

// Kept open as a browser keeps them: the tests ask some hundred thousand times.
const connections = new Connections({ keepAlive: true });

/** Speaks HTTP to the app as the browser app does: with the session cookie and the header of our own client. */
export class Agent {
  constructor(
    private readonly server: Server,
    private readonly cookie: string | null,
  ) {}

  get(path: string): Test {
    return this.signed(request(this.server).get(path));
  }
  post(path: string, body?: object): Test {
    return this.written(request(this.server).post(path), body);
  }
  put(path: string, body?: object): Test {
    return this.written(request(this.server).put(path), body);
  }
  patch(path: string, body?: object): Test {
    return this.written(request(this.server).patch(path), body);
  }
  delete(path: string): Test {
    return this.written(request(this.server).delete(path));
  }
  /** Any method, for tests that walk a list of routes. */
  send(method: string, path: string, body?: object): Test {
    const name = method.toLowerCase();
    return name === 'get' ? this.get(path) : this.written(request(this.server)[name as 'post'](path), body);
  }

  private written(test: Test, body?: object): Test {
    const signed = this.signed(test).set('X-Plumbline', '1');
    return body === undefined ? signed : signed.send(body);
  }

  private signed(test: Test): Test {
    const kept = test.agent(connections);
    return this.cookie ? kept.set('Cookie', this.cookie) : kept;
  }
}
