/**
 * A certificate that nobody has signed, for servers of tests; its key is no secret. It runs for a hundred years:
 * openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 36500 -subj /CN=qyapi.weixin.qq.com
 */
export const SELF_SIGNED = {
  cert: `-----BEGIN CERTIFICATE-----
MIIBxTCCAWygAwIBAgIUF7NEx9Hlle2VWqbltBRnOht7ZL4wCgYIKoZIzj0EAwIw
HjEcMBoGA1UEAwwTcXlhcGkud2VpeGluLnFxLmNvbTAgFw0yNjExMjIxOTU2MDNa
GA8yMTI2MTAyOTE5NTYwM1owHjEcMBoGA1UEAwwTcXlhcGkud2VpeGluLnFxLmNv
bTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABI4HsKe79jIEc5YRT4RZI5nyjqXE
gAz2XcPlGfXC4GLVArwwvSXuDryL5SipViLo1eMovBq+duabhL/rbZnJAuWjgYUw
gYIwHQYDVR0OBBYEFKCf0yWtCZaB/Gc/eLJZS7+H+rxtMB8GA1UdIwQYMBaAFKCf
0yWtCZaB/Gc/eLJZS7+H+rxtMA8GA1UdEwEB/wQFMAMBAf8wLwYDVR0RBCgwJoIT
cXlhcGkud2VpeGluLnFxLmNvbYIJbG9jYWxob3N0hwR/AAABMAoGCCqGSM49BAMC
A0cAMEQCIDBxckJH9eZnwDNf60v+P8mA3yaLRE/z5X6qnYl/pWihAiB5Y2mWC0MX
Vwe4fkGcjcwuDS44q4KLCZgUpehFtEHkbg==
-----END CERTIFICATE-----
`,
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgNR1X5VNQ5V1Fgotd
94zx/H8fhJzOKr4N7LddCHWUsjuhRANCAASOB7Cnu/YyBHOWEU+EWSOZ8o6lxIAM
9l3D5Rn1wuBi1QK8ML0l7g68i+UoqVYi6NXjKLwavnbmm4S/622ZyQLl
-----END PRIVATE KEY-----
`,
};
