using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Sources.Xml;

namespace PodcastApi.Ingestion.Tests.Sources.Xml;

public sealed class XmlMenderTests
{
    [Theory]
    [InlineData("<a/>")]
    [InlineData("<a b=\"1\" c=\"2\">text<d/> more</a>")]
    [InlineData("<a xmlns:x=\"urn:x\"><x:b x:c=\"&lt;&amp;\">&gt;</x:b></a>")]
    [InlineData("<a><![CDATA[<p>&nbsp; ]] > ]]></a>")]
    [InlineData("<a>&#228; &#x41; \U0001F600 ]</a>")]
    [InlineData("<a\n  b=\"1\"\n  c=\"x\ny\"\n>\n</a>\n")]
    public void Well_formed_markup_goes_through_as_it_is(string xml)
    {
        Assert.Equal((xml.Replace("&#x41;", "&#65;", StringComparison.Ordinal), ""), Mend(xml));
    }

    [Theory]
    [InlineData("<?xml version=\"1.1\" encoding=\"x\"?><a/>")]
    [InlineData("<!-- a -- b ---><a/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"]>\"> <!-- '> --> ]><a/>")]
    [InlineData("<?php echo 1 > 2 ?><a/>")]
    public void Comments_declarations_and_instructions_turn_into_blanks_of_their_length(string xml)
    {
        var (mended, codes) = Mend(xml);
        Assert.Equal(("", xml.Length), (codes, mended.Length));
        Assert.EndsWith("<a/>", mended, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<a>AT&T</a>", "<a>AT&amp;T</a>", "ampersand-unescaped")]
    [InlineData("<a>http://x/?a=1&b=2&copy=3</a>", "<a>http://x/?a=1&amp;b=2&amp;copy=3</a>", "ampersand-unescaped")]
    [InlineData("<a>1 < 2 <3</a>", "<a>1 &lt; 2 &lt;3</a>", "markup-unescaped")]
    [InlineData("<a>mail <jane@example.org></a>", "<a>mail &lt;jane@example.org></a>", "markup-unescaped")]
    [InlineData("<a>]]></a>", "<a>]]&gt;</a>", "markup-unescaped")]
    [InlineData("<a>&nbsp;&eacute;&hellip;</a>", "<a>\u00A0é…</a>", "")]
    [InlineData("<a>&#146;&#X41;&#66 &#0;&#xD83D;&#xDE00;</a>", "<a>&#8217;&#65;&#66; &#65533;&#128512;</a>", "reference-invalid")]
    [InlineData("<a>x\u0008y\u0092z</a>", "<a>x y’z</a>", "control-character")]
    [InlineData("<a><b><c>x</b></a>", "<a><b><c>x</c></b></a>", "tag-unmatched")]
    [InlineData("<a>x</b></a>", "<a>x</a>", "tag-unmatched")]
    [InlineData("<A>x</a>", "<A>x</A>", "")]
    [InlineData("<a>one<br>two<br/><hr></hr></a>", "<a>one<br/>two<br/><hr/></a>", "")]
    [InlineData("<a><b c=d e='f \"g\"' h/></a>", "<a><b c=\"d\" e=\"f &quot;g&quot;\" h=\"h\"/></a>", "attribute-unquoted")]
    [InlineData("<a b=\"1\" b=\"2\"/>", "<a b=\"1\"      />", "attribute-twice")]
    [InlineData("<a b=\"x<y&z\"/>", "<a b=\"x&lt;y&amp;z\"/>", "markup-unescaped ampersand-unescaped")]
    [InlineData("<a><b</a>", "<a><b></b></a>", "tag-unclosed tag-unmatched")]
    [InlineData("<a><itunes:b/></a>", "<a><itunes:b xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"/></a>", "prefix-undeclared")]
    [InlineData("<a><b x:c=\"1\"/></a>", "<a><b x:c=\"1\" xmlns:x=\"urn:undeclared:x\"/></a>", "prefix-undeclared")]
    [InlineData("<a>x", "<a>x<?cut?></a>", "xml-truncated")]
    [InlineData("<a><b>x</b", "<a><b>x</b><?cut?></a>", "tag-unclosed xml-truncated")]
    [InlineData("<a><![CDATA[x", "<a><![CDATA[x]]><?cut?></a>", "cdata-unclosed xml-truncated")]
    [InlineData("<a><b c=\"d", "<a><?cut?></a>", "xml-truncated")]
    [InlineData("<a/>rest<b/>", "<a/>        ", "text-outside-root")]
    [InlineData("x<a/>", " <a/>", "text-outside-root")]
    [InlineData("\uFEFF<a/>", " <a/>", "")]
    [InlineData("<a><!DOCTYPE b></a>", "<a><!--     --></a>", "markup-unescaped")]
    [InlineData("<a>1 < 2", "<a>1 &lt; 2<?cut?></a>", "markup-unescaped xml-truncated")]
    [InlineData("<a>1 &; 2</a>", "<a>1 &amp;; 2</a>", "ampersand-unescaped")]
    [InlineData("<a><b c=\"d>x</b></a>", "<a><b c=\"&quot;d\">x</b></a>", "attribute-unquoted")]
    [InlineData("<a><b don't c=\"d\">x</b></a>", "<a><b don=\"don\" t=\"t\" c=\"d\">x</b></a>", "attribute-unquoted")]
    [InlineData("<a><b c=d>x</b></a>", "<a><b c=\"d\">x</b></a>", "attribute-unquoted")]
    [InlineData("<a c d=\"e\"/>", "<a c=\"c\" d=\"e\"/>", "attribute-unquoted")]
    [InlineData("<a b=dxd/>", "<a b=\"dxd\"/>", "attribute-unquoted")]
    [InlineData("<a xmlns:xmlns=\"u\" xmlns:xml=\"v\"/>", "<a                              />", "")]
    [InlineData("<!DOCTYPE a [<!ENTITY e \"\U0001D800\">]><a>&e;</a>", "<!--                        --><a>\U0001D800</a>", "")]
    [InlineData("<?xml version=\"1.0\"><a/><?x y?>", "<!--             --><a/><!---->", "")]
    [InlineData("<r><item>1<item>2</item></r>", "<r><item>1</item><item>2</item></r>", "")]
    public void Damage_is_mended_with_a_warning(string xml, string expected, string codes)
    {
        Assert.Equal((expected, codes), Mend(xml));
    }

    [Theory]
    [InlineData("<!DOCTYPE a [", "]><a/>", "doctype-too-long")]
    [InlineData("<a ", "/>", "tag-too-long")]
    public void Markup_of_more_than_a_million_characters_is_refused(string start, string end, string code)
    {
        using var mender = new XmlMender(new StringReader(start + new string('x', 1 << 20) + end), new XmlReadOptions { Location = "f.xml" }, new MendingLog("f.xml"));
        Assert.Equal(code, Assert.Throws<RefusedException>(() => mender.ReadToEndBuffered()).Diagnostic.Code);
    }

    [Fact]
    public void A_quote_that_is_not_closed_for_a_million_characters_is_none() =>
        Assert.EndsWith("x</b></a>", Mend("<a><b c=\"d>" + new string('x', 1 << 20) + "</b></a>").Text, StringComparison.Ordinal);

    [Fact]
    public void An_element_has_at_most_256_attributes()
    {
        var (text, codes) = Mend("<a" + string.Concat(Enumerable.Range(0, 257).Select(i => $" b{i}=\"\"")) + "/>");
        Assert.Equal((true, false, "attribute-invalid"), (text.Contains("b255", StringComparison.Ordinal), text.Contains("b256", StringComparison.Ordinal), codes));
    }

    [Fact]
    public void The_place_of_damage_is_told_once_with_the_number_of_more_places()
    {
        var log = new MendingLog("f.xml");
        using var mender = new XmlMender(new StringReader("<a>\n  x & y\n & & </a>"), new XmlReadOptions { Location = "f.xml" }, log);
        mender.ReadToEndBuffered();
        var warning = Assert.Single(log.Diagnostics);
        Assert.Equal(("f.xml", 2, 5), (warning.Location, warning.Line, warning.Column));
        Assert.Contains("2 more", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Input_comes_out_the_same_in_whatever_pieces_it_arrives()
    {
        var xml = "<?xml version=\"1.0\"?>\n<!DOCTYPE r [<!ENTITY c \"x\">]>\n<r a='1'><!-- c -->" + string.Concat(Enumerable.Range(0, 200).Select(i => $"<i n=\"{i}\">]]><![CDATA[<p>{i} & ]]]]>&c;&nbsp;&#{i + 40};</i>\n")) + "</r>";
        var whole = Mend(xml);
        foreach (var size in (int[])[1, 2, 3, 7, 61])
        {
            var log = new MendingLog("f.xml");
            using var mender = new XmlMender(new Trickle(xml, size), new XmlReadOptions { Location = "f.xml" }, log);
            Assert.Equal(whole.Text, mender.ReadToEndBuffered());
        }
    }

    [Fact]
    public void Whatever_comes_in_a_strict_reader_takes_what_goes_out_or_it_is_refused()
    {
        const string Seed = "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY e \"f\">]><r x:a=\"1\" xmlns:y='u'><!-- c --><item>t &amp; &e; &#65;<![CDATA[d]]></item><y:b c='d'/></r>";
        var random = new Random(20261122);
        for (var round = 0; round < 4_000; round++)
        {
            var text = Seed.ToCharArray().ToList();
            for (var edit = random.Next(1, 6); edit > 0; edit--)
            {
                var at = random.Next(text.Count);
                switch (random.Next(3))
                {
                    case 0:
                        text.RemoveRange(at, Math.Min(random.Next(1, 8), text.Count - at));
                        break;
                    case 1:
                        text.Insert(at, "<>&'\"=/!?-[];:x \n\u0001"[random.Next(18)]);
                        break;
                    default:
                        text.InsertRange(at, text.GetRange(at, Math.Min(random.Next(1, 12), text.Count - at)));
                        break;
                }
            }

            var xml = new string([.. text]);
            using var mender = new XmlMender(new StringReader(xml), new XmlReadOptions { Location = "f.xml" }, new MendingLog("f.xml"));
            var mended = mender.ReadToEndBuffered();
            if (!mender.HasRoot)
                continue;
            using var reader = System.Xml.XmlReader.Create(new StringReader(mended), new System.Xml.XmlReaderSettings { DtdProcessing = System.Xml.DtdProcessing.Prohibit });
            try
            {
                while (reader.Read())
                {
                }
            }
            catch (System.Xml.XmlException exception)
            {
                Assert.Fail($"{exception.Message}\nin:  {xml}\nout: {mended}");
            }
        }
    }

    private static (string Text, string Codes) Mend(string xml)
    {
        var log = new MendingLog("f.xml");
        using var mender = new XmlMender(new StringReader(xml), new XmlReadOptions { Location = "f.xml" }, log);
        return (mender.ReadToEndBuffered(), string.Join(' ', log.Diagnostics.Select(diagnostic => diagnostic.Code)));
    }

    /// <summary>Gives a few characters at a time.</summary>
    private sealed class Trickle(string text, int size) : TextReader
    {
        private int _position;

        public override int Read(Span<char> buffer)
        {
            var n = Math.Min(Math.Min(size, buffer.Length), text.Length - _position);
            text.AsSpan(_position, n).CopyTo(buffer);
            _position += n;
            return n;
        }
    }
}

/// <summary>Reads a mender to its end the way the strict reader does.</summary>
internal static class MenderReading
{
    public static string ReadToEndBuffered(this XmlMender mender)
    {
        var text = new System.Text.StringBuilder();
        var buffer = new char[100];
        for (int n; (n = mender.Read(buffer, 0, buffer.Length)) > 0;)
            text.Append(buffer, 0, n);
        return text.ToString();
    }
}
