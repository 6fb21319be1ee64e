using PodcastApi.Ingestion.Normalization.Links;

namespace PodcastApi.Ingestion.Tests.Normalization.Links;

/// <summary>An address for each row of the tables of canonical addresses, so that none goes missing.</summary>
public sealed class UrlTablesTests
{
    [Fact]
    public void Hosts_of_one_site_are_one()
    {
        const string pairs = """
            twitter.com=x.com m.twitter.com=x.com mobile.twitter.com=x.com mobile.x.com=x.com nitter.net=x.com fxtwitter.com=x.com vxtwitter.com=x.com
            m.youtube.com=youtube.com music.youtube.com=youtube.com youtube-nocookie.com=youtube.com old.reddit.com=reddit.com new.reddit.com=reddit.com
            np.reddit.com=reddit.com m.reddit.com=reddit.com i.reddit.com=reddit.com m.facebook.com=facebook.com mbasic.facebook.com=facebook.com
            web.facebook.com=facebook.com fb.com=facebook.com m.imdb.com=imdb.com m.twitch.tv=twitch.tv m.soundcloud.com=soundcloud.com m.vk.com=vk.com
            mobile.nytimes.com=nytimes.com m.slashdot.org=slashdot.org threads.net=threads.com telegram.me=t.me dx.doi.org=doi.org
            itunes.apple.com=podcasts.apple.com m.gutenberg.org=gutenberg.org wikipedia.com=wikipedia.org
            """;
        foreach (var pair in Words(pairs).Select(pair => pair.Split('=')))
            Assert.Equal(pair[1], UrlHosts.Canonical(pair[0]));
    }

    [Theory]
    [InlineData("wikipedia.org")]
    [InlineData("wiktionary.org")]
    [InlineData("wikibooks.org")]
    [InlineData("wikiquote.org")]
    [InlineData("wikisource.org")]
    public void A_mobile_host_of_a_language_is_that_of_the_language(string site)
    {
        Assert.Equal($"de.{site}", UrlHosts.Canonical($"de.m.{site}"));
        Assert.Equal($"de.{site}", UrlHosts.Canonical($"de.{site}"));
    }

    [Theory]
    [InlineData("dk.linkedin.com", "linkedin.com")]
    [InlineData("business.linkedin.com", "business.linkedin.com")]
    [InlineData("dk.example.com", "dk.example.com")]
    public void A_country_of_LinkedIn_is_LinkedIn(string host, string canonical) => Assert.Equal(canonical, UrlHosts.Canonical(host));

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("printer.local", true)]
    [InlineData("abc.onion", true)]
    [InlineData("10.0.0.1", true)]
    [InlineData("[::1]", true)]
    [InlineData("example.org", false)]
    [InlineData("example.locale", false)]
    public void A_local_host_keeps_its_scheme(string host, bool isLocal)
    {
        Assert.Equal(isLocal, UrlHosts.IsLocal(host));
        Assert.StartsWith(isLocal ? "http:" : "https:", UrlCanonicalizer.Canonicalize($"http://{host}/"), StringComparison.Ordinal);
    }

    [Fact]
    public void Tracking_parameters_are_left_out()
    {
        const string names = """
            fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid li_fat_id igshid igsh mc_cid mc_eid mkt_tok _ga _gl hsctatracking ref ref_
            ref_src ref_url referrer referer cmpid s_cid icid ncid wt_mc at_medium at_campaign spm trk trackingid srsltid guccounter amp outputtype share_id
            __twitter_impression
            utm_x mtm_x matomo_x pk_x piwik_x hsa_x oly_x vero_x _hsx ga_x cm_mmcx stm_x trk_x
            """;
        foreach (var name in Words(names))
            Check($"https://example.org/a?b=1&{name}=2", "https://example.org/a?b=1");
    }

    [Fact]
    public void Parameters_that_one_host_does_not_need_are_left_out_there_alone()
    {
        const string parameters = """
            github.com?tab github.com?ts github.com?files gitlab.com?ref_type medium.com?source medium.com?sk medium.com?gi substack.com?r substack.com?s
            substack.com?triedredirect open.spotify.com?si open.spotify.com?nd open.spotify.com?context linkedin.com?originalsubdomain linkedin.com?locale
            linkedin.com?lipi instagram.com?hl instagram.com?img_index x.com?s x.com?lang x.com?mx docs.google.com?usp docs.google.com?pli docs.google.com?tab
            drive.google.com?usp play.google.com?hl play.google.com?gl play.google.com?pli soundcloud.com?si soundcloud.com?in twitch.tv?filter twitch.tv?sort
            vimeo.com?share vimeo.com?fl vimeo.com?fe meetup.com?eventorigin meetup.com?recid meetup.com?recsource nytimes.com?smid
            nytimes.com?unlocked_article_code theguardian.com?cmp
            """;
        foreach (var parameter in Words(parameters).Select(parameter => parameter.Split('?')))
        {
            Check($"https://{parameter[0]}/a/b/c/d?q=1&{parameter[1]}=2", $"https://{parameter[0]}/a/b/c/d?q=1");
            Check($"https://example.org/a/b/c/d?q=1&{parameter[1]}=2", $"https://example.org/a/b/c/d?{string.Join('&', ((string[])["q=1", $"{parameter[1]}=2"]).Order(StringComparer.Ordinal))}");
        }
    }

    [Theory]
    [InlineData("github.com")]
    [InlineData("api.github.com")]
    [InlineData("gitlab.com")]
    [InlineData("codeberg.org")]
    public void Where_ref_is_a_branch_it_stays(string host) => Check($"https://{host}/a/b/c/d?ref=main&ref_src=x", $"https://{host}/a/b/c/d?ref=main");

    [Theory]
    [InlineData("https://example.org/a?=1&b=2", "https://example.org/a?b=2")]
    [InlineData("https://example.org/a?t", "https://example.org/a?t")]
    [InlineData("https://example.org/a?t=5m", "https://example.org/a")]
    [InlineData("https://example.org/a?t=1:02:03", "https://example.org/a")]
    [InlineData("https://example.org/a?x=5m", "https://example.org/a?x=5m")]
    [InlineData("https://example.org/a?b=2&b=1&a", "https://example.org/a?a&b=1&b=2")]
    public void Parameters_without_a_name_and_positions_are_left_out_and_the_others_sorted(string url, string canonical) => Check(url, canonical);

    [Fact]
    public void Schemes_beside_the_web_are_links()
    {
        foreach (var scheme in Words("tel ftp ftps sftp git irc ircs xmpp matrix magnet gemini gopher nostr ipfs"))
        {
            Check($"{scheme.ToUpperInvariant()}:x/Y", $"{scheme}:x/Y");
            Assert.True(UrlText.IsAllowed(scheme));
        }

        Assert.True(UrlText.IsAllowed("mailto"));
        Assert.False(UrlText.IsAllowed("javascript"));
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("index.htm")]
    [InlineData("index.xhtml")]
    [InlineData("index.php")]
    [InlineData("index.shtml")]
    [InlineData("Default.aspx")]
    public void The_file_that_stands_for_a_folder_is_left_out(string file)
    {
        Check($"https://example.org/a/{file}", "https://example.org/a");
        Check($"https://example.org/a/{file}?b", $"https://example.org/a/{file}?b");
    }

    [Fact]
    public void Redirectors_give_way_to_where_they_lead()
    {
        const string redirectors = """
            google.com/url?q= google.com/url?url= youtube.com/redirect?q= l.facebook.com/l.php?u= lm.facebook.com/l.php?u= l.instagram.com/?u=
            out.reddit.com/?url= duckduckgo.com/l?uddg= steamcommunity.com/linkfilter?url= steamcommunity.com/linkfilter?u= t.umblr.com/redirect?z=
            slack-redir.net/link?url= medium.com/m/global-identity?redirectUrl= medium.com/m/global-identity-2?redirectUrl= linkedin.com/redir/redirect?url=
            vk.com/away.php?to= safelinks.protection.outlook.com/?url= 12ft.io/proxy?q= archive.today/?url= archive.ph/?url= archive.org/wayback?url=
            web.archive.org/save?url= webcache.googleusercontent.com/search?q=
            """;
        foreach (var redirector in Words(redirectors))
        {
            Check($"https://{redirector}https%3A%2F%2Fexample.org%2Fa", "https://example.org/a");
            Check($"https://sub.{redirector}https%3A%2F%2Fexample.org%2Fa", "https://example.org/a");
            Assert.NotEqual("https://example.org/a", UrlCanonicalizer.Canonicalize($"https://not{redirector}https%3A%2F%2Fexample.org%2Fa"));
            Assert.NotEqual("https://example.org/a", UrlCanonicalizer.Canonicalize($"https://{redirector}example"));
        }
    }

    [Fact]
    public void Archives_give_way_to_what_they_keep()
    {
        foreach (var host in Words("web.archive.org wayback.archive.org archive.org archive.ph archive.today archive.is archive.li archive.md archive.vn archive.fo 12ft.io ghostarchive.org"))
            Check($"https://{host}/2020/https://example.org/a", "https://example.org/a");
    }

    [Theory]
    [InlineData("https://www.google.com/amp/example.org/a", "https://example.org/a")]
    [InlineData("https://www.google.com/amp/s/example.org/a", "https://example.org/a")]
    [InlineData("https://www.google.com/amp/example.org:81/a", "http://example.org:81/a")]
    [InlineData("https://www.google.com/amp/s/example.org:81/a", "https://example.org:81/a")]
    [InlineData("https://www.google.com/amp", "https://google.com/amp")]
    [InlineData("https://www.google.com/maps/s/example.org/a", "https://google.com/maps/s/example.org/a")]
    [InlineData("https://example.com/amp/s/example.org/a", "https://example.com/amp/s/example.org/a")]
    [InlineData("https://example-org.cdn.ampproject.org/c/s/example.org/a", "https://example.org/a")]
    [InlineData("https://example-org.cdn.ampproject.org/v/s/example.org/a", "https://example.org/a")]
    [InlineData("https://example-org.cdn.ampproject.org/x/s/example.org/a", "https://example-org.cdn.ampproject.org/x/s/example.org/a")]
    [InlineData("https://webcache.googleusercontent.com/search?q=cache:abc:https://example.org/a", "https://example.org/a")]
    [InlineData("https://webcache.googleusercontent.com/search?q=cache:abc", "https://webcache.googleusercontent.com/search?q=cache:abc")]
    public void Accelerated_and_cached_pages_give_way_to_the_page(string url, string canonical) => Check(url, canonical);

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static void Check(string url, string canonical) => Assert.Equal(canonical, UrlCanonicalizer.Canonicalize(url));
}
