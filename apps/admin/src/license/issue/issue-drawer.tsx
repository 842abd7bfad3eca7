export default function Stub(_props: object) { return <p>…</p>; }
