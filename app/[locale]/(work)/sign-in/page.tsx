export default async function SignInPage() {
  return <main id="main" />
}
