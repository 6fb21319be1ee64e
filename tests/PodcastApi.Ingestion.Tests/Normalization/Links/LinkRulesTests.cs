using PodcastApi.Content;
using PodcastApi.Ingestion.Normalization.Links;

namespace PodcastApi.Ingestion.Tests.Normalization.Links;

/// <summary>An address for each row of the tables: what a row decides is decided here as well, so that none goes missing.</summary>
public sealed class LinkRulesTests
{
    [Theory]
    [InlineData(LinkKind.Other, """
        github.com/topics github.com/features github.com/any0/any1/issues github.com/any0/any1/pull github.com/any0/any1/pulls
        github.com/any0/any1/discussions gitlab.com/any0/any1/-/issues gitlab.com/any0/any1/-/merge_requests crates.io/any0 archive.ph/any0 archive.today/any0
        archive.is/any0
        """)]
    [InlineData(LinkKind.Social, """
        github.com/any0 github.com/orgs github.com/sponsors sub.gitlab.com/any0 sub.gitlab.freedesktop.org/any0 codeberg.org/any0 x.com/any0 linkedin.com/any0
        facebook.com/any0 instagram.com/any0 threads.com/any0 bsky.app/any0 tiktok.com/any0 reddit.com/any0 news.ycombinator.com/any0 lobste.rs/s
        discord.gg/any-thing/at/all discord.com/invite discord.com/channels sub.slack.com/any-thing/at/all t.me/any0 sub.zulipchat.com/any-thing/at/all
        matrix.to/any-thing/at/all meetup.com/any0 dribbble.com/any0 behance.net/any0 codepen.io/any0 patreon.com/any0 keybase.io/any0 social.kernel.org/any0
        polywork.com/any0 dev.to/any0 stackoverflow.com/users orcid.org/any0
        """)]
    [InlineData(LinkKind.Specification, """
        github.com/rust-lang/rfcs/blob github.com/rust-lang/rfcs/pull rust-lang.github.io/rfcs doc.rust-lang.org/reference go.dev/ref/spec sub.w3.org/TR
        sub.spec.whatwg.org/any-thing/at/all rfc-editor.org/any0 datatracker.ietf.org/doc tools.ietf.org/html ietf.org/rfc httpwg.org/specs
        swagger.io/specification json-schema.org/specification iso.org/standard standards.ieee.org/any0 eips.ethereum.org/EIPS peps.python.org/any0
        jcp.org/en/jsr open-std.org/any-thing/at/all isocpp.org/std tc39.es/any0 sub.autosar.org/standards rfd.shared.oxide.computer/rfd semver.org/any0
        """)]
    [InlineData(LinkKind.Documentation, """
        github.com/any0/any1/wiki github.com/any0/any1/blob/any3/docs github.com/any0/any1/blob/any3/doc github.com/any0/any1/blob/any3/book docs.rs/any0
        doc.rust-lang.org/any0 rustc-dev-guide.rust-lang.org/any-thing/at/all rust-lang.github.io/any0 pkg.go.dev/any0 developer.mozilla.org/any0
        learn.microsoft.com/any0 docs.microsoft.com/any0 msdn.microsoft.com/any0 developer.apple.com/documentation developer.android.com/any0
        docs.aws.amazon.com/any-thing/at/all cppreference.com/any0 en.cppreference.com/any0 manpages.ubuntu.com/any0 manpages.debian.org/any0 man7.org/any0
        man.openbsd.org/any0 linux.die.net/man freedesktop.org/software postgresql.org/docs sqlite.org/any0 gnu.org/software/any1/manual llvm.org/docs
        clang.llvm.org/docs gcc.gnu.org/onlinedocs kubernetes.io/docs nixos.wiki/any0 wiki.archlinux.org/any0 wiki.python.org/any0 choosealicense.com/licenses
        opensource.org/licenses cheatsheetseries.owasp.org/any0
        """)]
    [InlineData(LinkKind.Article, """
        github.com/any0/any1/releases queue.acm.org/detail.cfm cacm.acm.org/any0 linkedin.com/pulse medium.com/any0/any1 sub.medium.com/any0
        sub.substack.com/p sub.hashnode.dev/any0 dev.to/any0/any1 lwn.net/Articles stackoverflow.com/questions stackoverflow.com/a
        sub.stackexchange.com/any-thing/at/all stackoverflow.blog/any0 blog.rust-lang.org/any0 sub.googleblog.com/any0 sub.blogspot.com/any0
        sub.wordpress.com/any0 sub.tumblr.com/post sub.bearblog.dev/any0 sub.posthaven.com/any0 paulgraham.com/any0 martinfowler.com/any0
        joelonsoftware.com/any0/any1/any2 theregister.com/any0 arstechnica.com/any0 wired.com/story techcrunch.com/any0 theverge.com/any0
        nytimes.com/any0/any1/any2 theguardian.com/any0/any1 bbc.com/news bbc.co.uk/news bloomberg.com/news phoronix.com/news zdnet.com/article
        thenewstack.io/any0 infoq.com/articles infoq.com/news infoworld.com/article hackernoon.com/any0 smashingmagazine.com/any0/any1 css-tricks.com/any0
        web.dev/any0 lists.debian.org/any0 lkml.org/lkml lore.kernel.org/any0/any1 mail.python.org/any0 nvd.nist.gov/vuln cve.org/any0 rustsec.org/advisories
        """)]
    [InlineData(LinkKind.Repository, """
        github.com/any0/any1 gist.github.com/any-thing/at/all gitlab.com/any0/any1 gitlab.freedesktop.org/any0/any1 gitlab.gnome.org/any0/any1
        codeberg.org/any0/any1 bitbucket.org/any0/any1 git.sr.ht/any0/any1 sourceforge.net/projects sub.git.kernel.org/any0 git.launchpad.net/any0
        launchpad.net/any0 sub.googlesource.com/any0 source.chromium.org/any0 searchfox.org/any0
        """)]
    [InlineData(LinkKind.Package, """
        crates.io/crates/any1 lib.rs/crates/any1 npmjs.com/package pypi.org/project rubygems.org/gems nuget.org/packages packagist.org/packages
        hex.pm/packages hackage.haskell.org/package central.sonatype.com/artifact mvnrepository.com/artifact jsr.io/any0/any1 hub.docker.com/any0
        packages.ubuntu.com/any0 packages.debian.org/any0 archlinux.org/packages aur.archlinux.org/packages formulae.brew.sh/any0 flathub.org/apps
        snapcraft.io/any0 apps.apple.com/any-thing/at/all play.google.com/store/apps marketplace.visualstudio.com/items plugins.jetbrains.com/plugin
        addons.mozilla.org/any-thing/at/all
        """)]
    [InlineData(LinkKind.Book, """
        doc.rust-lang.org/book doc.rust-lang.org/nomicon doc.rust-lang.org/rust-by-example rust-book.cs.brown.edu/any-thing/at/all nostarch.com/any0
        oreilly.com/library/view learning.oreilly.com/library/view manning.com/books pragprog.com/titles packtpub.com/product informit.com/store
        informit.com/imprint leanpub.com/any0 goodreads.com/book goodreads.com/series books.google.com/any-thing/at/all audible.com/pd bookshop.org/any0
        barnesandnoble.com/w thriftbooks.com/w openlibrary.org/works gutenberg.org/ebooks worldcat.org/any-thing/at/all amazon.com/dp/any1 amazon.de/dp/any1
        amazon.co.uk/dp/any1 amazon.ca/dp/any1 rust-for-rustaceans.com/any-thing/at/all marabos.nl/atomics link.springer.com/book mitpress.mit.edu/any0
        """)]
    [InlineData(LinkKind.Video, """
        youtube.com/any-thing/at/all vimeo.com/any0 twitch.tv/any0 dailymotion.com/video loom.com/share imdb.com/title netflix.com/title
        """)]
    [InlineData(LinkKind.Talk, """
        media.ccc.de/v sub.fosdem.org/any0/schedule ted.com/talks infoq.com/presentations speakerdeck.com/any0/any1 slideshare.net/any0/any1
        slides.com/any0/any1 usenix.org/conference/any1/presentation osfc.io/any0/talks
        """)]
    [InlineData(LinkKind.Paper, """
        usenix.org/conference arxiv.org/any0 doi.org/any0 dl.acm.org/doi ieeexplore.ieee.org/document semanticscholar.org/paper link.springer.com/any0
        sciencedirect.com/science nature.com/articles researchgate.net/publication papers.ssrn.com/any-thing/at/all research.google/pubs
        research.google.com/pubs plv.mpi-sws.org/any0 vldb.org/pvldb openreview.net/any0
        """)]
    [InlineData(LinkKind.PodcastEpisode, """
        podcasts.apple.com/any-thing/at/all open.spotify.com/episode open.spotify.com/show overcast.fm/any0 pca.st/any0 pocketcasts.com/any0 castbox.fm/any0
        podcasts.google.com/any-thing/at/all podcastindex.org/podcast letscast.fm/any0 sub.libsyn.com/any0 sub.podbean.com/any0 sub.transistor.fm/any0
        sub.simplecast.com/any0 sub.buzzsprout.com/any0 sub.fireside.fm/any0 changelog.com/podcast se-radio.net/any0/any1/any2 rustacean-station.org/episode
        newrustacean.com/show_notes corecursive.com/any0 softwareengineeringdaily.com/any0/any1/any2 oxide.computer/podcasts embedded.fm/episodes
        syntax.fm/show shoptalkshow.com/any0
        """)]
    [InlineData(LinkKind.Tool, """
        play.rust-lang.org/any-thing/at/all go.dev/play rust.godbolt.org/any-thing/at/all godbolt.org/any-thing/at/all crater.rust-lang.org/any-thing/at/all
        perf.rust-lang.org/any-thing/at/all caniuse.com/any-thing/at/all regex101.com/any-thing/at/all jsfiddle.net/any-thing/at/all codepen.io/any0/pen
        codesandbox.io/s stackblitz.com/any-thing/at/all replit.com/any-thing/at/all excalidraw.com/any-thing/at/all squoosh.app/any-thing/at/all
        bundlephobia.com/any-thing/at/all astexplorer.net/any-thing/at/all transform.tools/any-thing/at/all
        """)]
    [InlineData(LinkKind.Homepage, """
        sub.github.io/any0 sub.gitlab.io/any0 sub.sourceforge.net/any0 gnu.org/software/any1 projects.eclipse.org/projects/any1
        """)]
    [InlineData(LinkKind.Encyclopedia, """
        sub.wikipedia.org/wiki sub.wiktionary.org/wiki wikidata.org/wiki britannica.com/any-thing/at/all sub.fandom.com/wiki c2.com/any-thing/at/all
        wiki.c2.com/any-thing/at/all
        """)]
    public void Sites_that_are_known_tell_a_kind(LinkKind kind, string addresses) => AssertAll(kind, addresses, address => $"https://{address}");

    [Theory]
    [InlineData(LinkKind.Documentation, """
        docs doc documentation developer developers manual help support wiki guide handbook learn
        """)]
    [InlineData(LinkKind.Article, """
        blog blogs news medium newsletter engineering
        """)]
    [InlineData(LinkKind.Book, """
        book
        """)]
    [InlineData(LinkKind.Specification, """
        spec specs rfc rfcs
        """)]
    [InlineData(LinkKind.Repository, """
        git gitlab
        """)]
    [InlineData(LinkKind.Tool, """
        play playground demo app console
        """)]
    [InlineData(LinkKind.Social, """
        mastodon community forum discuss
        """)]
    [InlineData(LinkKind.PodcastEpisode, """
        podcast podcasts
        """)]
    [InlineData(LinkKind.Video, """
        video videos
        """)]
    [InlineData(LinkKind.Package, """
        crates packages
        """)]
    public void The_first_label_of_a_host_tells_a_kind(LinkKind kind, string labels) => AssertAll(kind, labels, label => $"https://{label}.example.org/x/y");

    [Theory]
    [InlineData(LinkKind.Specification, """
        rfc rfcs spec specification specifications standards
        """)]
    [InlineData(LinkKind.Article, """
        blog blogs posts post _posts articles article news writing writings essays essay stories story journal changelog release-notes announcements press
        newsletter case-studies case-study insights patterns research releases
        """)]
    [InlineData(LinkKind.PodcastEpisode, """
        podcast podcasts episode episodes
        """)]
    [InlineData(LinkKind.Talk, """
        talks talk slides presentations sessions speaking schedule
        """)]
    [InlineData(LinkKind.Video, """
        video videos watch
        """)]
    [InlineData(LinkKind.Documentation, """
        docs doc documentation manual manpages reference guide guides tutorial tutorials help faq wiki handbook learn learning getting-started api concept
        concepts courses course introduction
        """)]
    [InlineData(LinkKind.Book, """
        book books
        """)]
    [InlineData(LinkKind.Paper, """
        paper papers publications proceedings
        """)]
    [InlineData(LinkKind.Package, """
        crate crates package packages plugins plugin extensions download downloads
        """)]
    [InlineData(LinkKind.Tool, """
        playground tools tool demo
        """)]
    [InlineData(LinkKind.Social, """
        forum
        """)]
    [InlineData(LinkKind.Homepage, """
        products product
        """)]
    [InlineData(LinkKind.Other, """
        contact about about-us team members careers jobs pricing legal terms privacy login search events
        """)]
    public void A_word_of_the_path_tells_a_kind(LinkKind kind, string words) => AssertAll(kind, words, word => $"https://example.org/{word}/x?y");

    [Theory]
    [InlineData("https://example.org/a/thing.pdf", LinkKind.Paper)]
    [InlineData("https://example.org/a/thing.PS", LinkKind.Paper)]
    [InlineData("https://example.org/slides/thing.pdf", LinkKind.Talk)]
    [InlineData("https://example.org/talk/thing.ps", LinkKind.Talk)]
    [InlineData("https://example.org/a/thing.mp4", LinkKind.Video)]
    [InlineData("https://example.org/a/thing.webm", LinkKind.Video)]
    [InlineData("https://example.org/a/thing.mov", LinkKind.Video)]
    [InlineData("https://example.org/a/thing.m4v", LinkKind.Video)]
    [InlineData("https://example.org/a/thing.epub", LinkKind.Book)]
    [InlineData("https://example.org/a/thing.mobi", LinkKind.Book)]
    [InlineData("https://example.org/a/thing.git", LinkKind.Repository)]
    [InlineData("https://example.org/a/thing.exe", LinkKind.Other)]
    [InlineData("https://example.org/a.b/pdf", LinkKind.Other)]
    public void The_ending_of_a_file_tells_a_kind(string url, LinkKind kind) => Assert.Equal(kind, LinkClassifier.Classify(url));

    [Theory]
    [InlineData("https://example.org/@ada/1", LinkKind.Social)]
    [InlineData("https://example.org/@ada/1/2", LinkKind.Other)]
    [InlineData("https://blog.org/x/y", LinkKind.Other)]
    [InlineData("https://example.org/2024", LinkKind.Other)]
    [InlineData("https://example.org/1999/x", LinkKind.Article)]
    [InlineData("https://example.org/2024-05-06-x/y", LinkKind.Article)]
    [InlineData("https://example.org/20245/x", LinkKind.Other)]
    [InlineData("https://example.org/one-two-three", LinkKind.Homepage)]
    [InlineData("https://example.org/one-two-three-four", LinkKind.Article)]
    [InlineData("https://example.org/one/two", LinkKind.Other)]
    [InlineData("https://example.org/one?two", LinkKind.Other)]
    [InlineData("https://example.org/1x", LinkKind.Other)]
    [InlineData("https://example.org/#/room", LinkKind.Other)]
    public void The_form_of_a_path_tells_a_kind(string url, LinkKind kind) => Assert.Equal(kind, LinkClassifier.Classify(url));

    private static void AssertAll(LinkKind kind, string words, Func<string, string> address)
    {
        var all = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Assert.Empty(all.Where(word => LinkClassifier.Classify(address(word)) != kind).Select(word => $"{address(word)} is {LinkClassifier.Classify(address(word))}"));
    }
}
