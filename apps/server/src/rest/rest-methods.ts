import { restRoutes } from './rest-routes.ts';

type Method = (typeof restRoutes)[number]['method'] | 'PUT' | 'DELETE';

const everyMethod: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** The methods of a path of the table, such as `/api/super-admin/licenses/{id}`. */
export function methodsOf(path: string): readonly Method[] {
  return restRoutes.filter((route) => route.path === path).map(({ method }) => method);
}

/** The methods of the path that a request names, which has none of its own method; empty for no path of REST. */
export function methodsAt(url: string): readonly Method[] {
  const asked = url.split(/[?#]/, 1)[0] ?? '';
  const route = restRoutes.find(({ path }) => isAt(asked, path));
  return route === undefined ? [] : methodsOf(route.path);
}

/**
 * Paths whose other methods a route with a name in that place would take: `/licenses/preview` is
 * posted to and must not be read as the license `preview`.
 */
export const hiddenMethods = [...new Set(restRoutes.map(({ path }) => path))].flatMap((path) => {
  const own = methodsOf(path);
  const methods = everyMethod.filter((method) => !own.includes(method) && isTaken(method, path));
  return methods.length === 0 ? [] : [{ path, methods }];
});

function isTaken(method: Method, path: string): boolean {
  return restRoutes.some((other) => other.method === method && isAt(path, other.path));
}

/** Whether a path is one of a route's, segment by segment. */
function isAt(path: string, pattern: string): boolean {
  const [asked, wanted] = [path.split('/'), pattern.split('/')];
  const isSame = (segment: string, index: number) =>
    segment.startsWith('{') || segment === asked[index];
  return asked.length === wanted.length && wanted.every(isSame);
}
