using System.Net;
using PodcastApi.Ingestion.Fetching;

namespace PodcastApi.Ingestion.Tests.Fetching;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("ff02::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("64:ff9b::10.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("fec0::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::1")]
    [InlineData("198.18.0.1")]
    [InlineData("240.0.0.1")]
    public void An_address_for_special_use_is_not_public(string address) => Assert.False(PublicAddress.Contains(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::8.8.8.8")]
    [InlineData("2a00:1450:4001:80b::200e")]
    public void An_address_of_the_internet_is_public(string address) => Assert.True(PublicAddress.Contains(IPAddress.Parse(address)));
}
