import { type RestRoute, restRoutes } from './rest-routes.ts';

type Method = RestRoute['method'];

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
export function hiddenMethods(): readonly { readonly path: string; readonly methods: Method[] }[] {
  const paths = [...new Set(restRoutes.map(({ path }) => path))];
  return paths.flatMap((path) => {
    const own = methodsOf(path);
    const taken = restRoutes.filter((other) => other.path !== path && isAt(path, other.path));
    const methods = [...new Set(taken.map(({ method }) => method))];
    const hidden = methods.filter((method) => !own.includes(method));
    return hidden.length === 0 ? [] : [{ path, methods: hidden }];
  });
}

/** Whether a path is one of a route's, segment by segment. */
function isAt(path: string, pattern: string): boolean {
  const asked = path.split('/');
  const wanted = pattern.split('/');
  return (
    asked.length === wanted.length &&
    wanted.every((segment, index) => segment === asked[index] || segment.startsWith('{'))
  );
}
