import * as z from 'zod';
import { permitted } from '../procedures.ts';
import { t } from '../trpc.ts';
import { productView, viewProduct } from './product-view.ts';

const products = permitted('catalog.read')
  .output(z.object({ defaultProduct: z.string(), products: z.array(productView) }))
  .query(({ ctx }) => {
    const { catalog } = ctx.deps.license;
    return {
      defaultProduct: catalog.defaultProduct,
      products: Object.entries(catalog.products).map(([name, product]) =>
        viewProduct(name, product),
      ),
    };
  });

/** What the vendor sells. */
export const catalogRouter = t.router({ products });
